package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RegulationsCommandTest {

  private static final Path CONFIG = Path.of("..", "config");

  private final StringWriter out = new StringWriter();
  private Exception failure;

  @TempDir private Path folder;

  @Test
  void the_laws_and_where_they_apply_are_listed() throws IOException {
    assertThat(run(CONFIG, "--json")).isZero();
    var rows = new ObjectMapper().readTree(out.toString());
    assertThat(rows.findValuesAsText("id"))
        .contains("gdpr", "uk-gdpr", "ccpa", "vcdpa", "lgpd", "gdpr-omnibus-proposal");
    assertThat(rows.findValues("jurisdictions").toString()).contains("eu", "us-ca");
  }

  @Test
  void a_broken_law_is_named_by_file_line_and_rule() throws IOException {
    copied("regulations", "gdpr.yaml", "rule: eu-month", "rule: moon-month");
    assertThat(run(folder)).isNotZero();
    assertThat(failure)
        .isInstanceOf(Failure.class)
        .hasMessageMatching("(?s)gdpr.yaml, line \\d+, rule clocks.respond.rule: .*moon-month.*");
  }

  @Test
  void a_jurisdiction_can_not_apply_what_is_not_law() throws IOException {
    copied("regulations", "us-secure-data-act-bill.yaml", "", "");
    copied("jurisdictions", "us-ca.yaml", "[ccpa]", "[us-secure-data-act-bill]");
    assertThat(run(folder)).isNotZero();
    assertThat(failure)
        .hasMessageContaining("is not law")
        .hasMessageContaining("Congress has not enacted");
  }

  private void copied(String below, String file, String text, String instead) throws IOException {
    for (String each : List.of("jurisdictions", "regulations")) {
      Files.createDirectories(folder.resolve(each));
    }
    String original = Files.readString(CONFIG.resolve(below).resolve(file));
    assertThat(original).contains(text);
    Files.writeString(folder.resolve(below).resolve(file), original.replace(text, instead));
  }

  private int run(Path config, String... more) {
    var line = new CommandLine(new RegulationsCommand());
    line.setOut(new PrintWriter(out, true));
    line.setExecutionExceptionHandler(
        (problem, command, arguments) -> {
          failure = problem;
          return 1;
        });
    List<String> arguments = new ArrayList<>(List.of("--config", config.toString()));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }
}
