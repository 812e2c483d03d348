package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DeadlineCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_request_of_31_January_is_due_on_the_first_working_day_of_March() throws IOException {
    assertThat(
            run(
                "--regulation=gdpr",
                "--clock=respond",
                "--received=2026-01-31T10:00+01:00",
                "--member-state=DE",
                "--json"))
        .isZero();
    var json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("due").asText()).isEqualTo("2026-03-02T23:59:59+01:00");
    assertThat(json.path("citation").asText()).isEqualTo("GDPR 12(3)");
    assertThat(json.path("steps")).hasSizeGreaterThan(3);
    assertThat(json.path("alternatives").isArray()).isTrue();
  }

  @Test
  void a_region_s_own_holiday_moves_nothing_here_as_on_the_server() throws IOException {
    // 6 January 2027, Epiphany, is a public holiday in Bavaria and not in all of Germany.
    assertThat(
            run(
                "--regulation=gdpr",
                "--clock=respond",
                "--received=2026-12-06T10:00+01:00",
                "--member-state=DE-BY",
                "--json"))
        .isZero();
    var json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("due").asText()).isEqualTo("2027-01-06T23:59:59+01:00");
  }

  @Test
  void the_other_reading_is_printed_for_information() {
    assertThat(run("--regulation=ccpa", "--clock=respond", "--received=2026-01-01T10:00-08:00"))
        .isZero();
    assertThat(out.toString())
        .contains("is due 2026-02-14T23:59:59-08:00")
        .contains("For information: 2026-02-17T23:59:59-08:00");
  }

  @Test
  void what_can_not_be_counted_is_one_clear_sentence_and_not_a_success() {
    assertThat(run("--regulation=gdpr", "--clock=respond", "--received=yesterday")).isNotZero();
    assertThat(err.toString()).contains("'yesterday' is no time with an offset");
    assertThat(
            run(
                "--regulation=gdpr",
                "--clock=respond",
                "--received=2026-01-31T10:00+01:00",
                "--member-state=US-CA"))
        .isNotZero();
    assertThat(err.toString()).contains("gdpr does not apply in US-CA");
  }

  private int run(String... args) {
    var all = new ArrayList<>(List.of("--config", "../config"));
    all.addAll(List.of(args));
    return new CommandLine(new DeadlineCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
