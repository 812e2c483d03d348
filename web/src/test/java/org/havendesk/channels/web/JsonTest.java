package org.havendesk.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.havendesk.channels.web.TicketJson.ChangeBody;
import org.havendesk.channels.web.TicketJson.NewTicketBody;
import org.havendesk.platform.InvalidInput;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void what_is_left_out_of_a_patch_is_not_what_is_set_to_null() {
    assertThat(read("{\"priority\": \"high\"}", ChangeBody.class).assignee()).isNull();
    assertThat(read("{\"assignee\": null}", ChangeBody.class).assignee()).isEmpty();
    assertThat(read("{\"assignee\": \"mia\"}", ChangeBody.class).assignee()).contains("mia");
  }

  @Test
  void a_field_of_ones_own_is_filled_emptied_or_left() {
    assertThat(read("{}", ChangeBody.class).filled()).isEmpty();
    assertThat(
            read(
                    "{\"fields\": {\"3\": {\"value\": \"A-17\"}, \"4\": null,"
                        + " \"5\": {\"value\": null}, \"6\": {}, \"7\": {\"value\": 12.5}}}",
                    ChangeBody.class)
                .filled())
        .containsOnly(
            entry(3L, Optional.of("A-17")),
            entry(4L, Optional.empty()),
            entry(5L, Optional.empty()),
            entry(7L, Optional.of("12.5")));
    assertThatThrownBy(() -> read("{\"fields\": {\"A\": null}}", ChangeBody.class).filled())
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> read("{\"fields\": {\"3\": {\"kind\": \"text\"}}}", ChangeBody.class))
        .isInstanceOfSatisfying(BadJson.class, e -> assertThat(e.field()).endsWith("kind"));
  }

  @Test
  void an_unknown_field_is_named_by_its_path() {
    assertThatThrownBy(() -> read("{\"customer\": {\"e-mail\": \"x\"}}", NewTicketBody.class))
        .isInstanceOfSatisfying(
            BadJson.class, e -> assertThat(e.field()).isEqualTo("customer.e-mail"));
  }

  @Test
  void a_wrong_type_is_named_and_never_quoted() {
    assertThatThrownBy(() -> read("{\"customer\": \"Erika Mustermann\"}", NewTicketBody.class))
        .isInstanceOf(BadJson.class)
        .hasMessageNotContaining("Erika");
  }

  @Test
  void broken_json_is_told_with_its_place_and_never_quoted() {
    assertThatThrownBy(() -> read("{\"subject\": Erika}", NewTicketBody.class))
        .isInstanceOf(BadJson.class)
        .hasMessageContaining("line 1")
        .hasMessageNotContaining("Erika");
  }

  @Test
  void nothing_and_null_are_no_objects() {
    assertThatThrownBy(() -> read("null", ChangeBody.class)).isInstanceOf(BadJson.class);
    assertThatThrownBy(() -> read("", ChangeBody.class)).isInstanceOf(BadJson.class);
  }

  @Test
  void times_are_written_with_their_offset() {
    record At(OffsetDateTime due) {}

    assertThat(Json.write(new At(OffsetDateTime.parse("2026-03-29T23:59:59+02:00"))))
        .isEqualTo("{\"due\":\"2026-03-29T23:59:59+02:00\"}");
  }

  private static <T> T read(String body, Class<T> type) {
    return Json.read(body.getBytes(StandardCharsets.UTF_8), type);
  }
}
