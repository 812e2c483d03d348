package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RedactCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void offsets_count_code_points() throws IOException {
    assertThat(
            run("{\"text\": \"\uD83D\uDE00 anna@example.org\", \"language\": \"en\", \"id\": 7}"))
        .isZero();
    var answer = new ObjectMapper().readTree(out.toString());
    var span = answer.path("spans").get(0);
    assertThat(span.path("start").asInt()).isEqualTo(2);
    assertThat(span.path("end").asInt()).isEqualTo(18);
    assertThat(span.path("type").asText()).isEqualTo("EMAIL_ADDRESS");
    assertThat(span.path("score").asDouble()).isBetween(0.5, 1.0);
    assertThat(span.path("recognizer").asText()).isEqualTo("email");
    assertThat(answer.path("redacted").asText()).isEqualTo("\uD83D\uDE00 <EMAIL_ADDRESS>");
  }

  @Test
  void each_line_has_its_answer_and_the_option_names_the_language() {
    assertThat(run("{\"text\": \"06 12 34 56 78\"}\n\n{\"text\": \"nothing\"}\n", "--language=fr"))
        .isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("PHONE_NUMBER"),
            second -> assertThat(second).isEqualTo("{\"spans\":[],\"redacted\":\"nothing\"}"));
  }

  @Test
  void a_broken_line_is_named_without_being_quoted() {
    assertThatThrownBy(() -> failing("{\"text\": \"fine\"}\n{\"text\": \"anna@example.org\""))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Line 2")
        .hasMessageNotContaining("anna");
    assertThat(out.toString()).contains("fine");
    assertThatThrownBy(() -> failing("{\"language\": \"en\"}"))
        .hasMessage("Line 1 has no \"text\".");
  }

  @Test
  void a_language_that_is_none_is_refused() {
    assertThat(run("{\"text\": \"x\"}", "--language=ger_man")).isNotZero();
    assertThat(err.toString()).contains("'ger_man' is no language tag");
  }

  private int run(String lines, String... options) {
    return line(lines).execute(options);
  }

  private void failing(String lines) throws Exception {
    var command = line(lines);
    Exception[] problem = new Exception[1];
    command.setExecutionExceptionHandler(
        (e, any, parsed) -> {
          problem[0] = e;
          return 1;
        });
    assertThat(command.execute()).isEqualTo(1);
    throw problem[0];
  }

  private CommandLine line(String lines) {
    var in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return new CommandLine(new RedactCommand(in))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }
}
