package org.havendesk.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.havendesk.channels.web.TicketJson.ChangeBody;
import org.havendesk.channels.web.TicketJson.NewTicketBody;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void what_is_left_out_of_a_patch_is_not_what_is_set_to_null() {
    assertThat(read("{\"priority\": \"high\"}", ChangeBody.class).assignee()).isNull();
    assertThat(read("{\"assignee\": null}", ChangeBody.class).assignee()).isEmpty();
    assertThat(read("{\"assignee\": \"mia\"}", ChangeBody.class).assignee()).contains("mia");
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
