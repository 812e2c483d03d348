package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HavendeskTest {

  @Test
  void every_command_explains_itself() {
    for (String command : Havendesk.commandLine().getSubcommands().keySet()) {
      var out = new StringWriter();
      CommandLine line = Havendesk.commandLine().setOut(new PrintWriter(out));
      assertThat(line.execute(command, "--help")).as(command).isZero();
      assertThat(out.toString()).contains("Usage: havendesk " + command);
    }
  }

  @Test
  void an_unknown_command_is_refused() {
    assertThat(Havendesk.commandLine().execute("dance")).isNotZero();
  }

  @Test
  void arguments_in_a_file_survive_spaces_quotes_and_backslashes() {
    assertThat(InstanceFiles.quoted("-Dx=a b\"c\\d")).isEqualTo("\"-Dx=a b\\\"c\\\\d\"");
  }

  @Test
  void an_asadmin_property_is_not_split() {
    assertThat(InstanceFiles.escaped("jdbc:mariadb://h/s?a=b"))
        .isEqualTo("jdbc\\:mariadb\\://h/s?a\\=b");
  }
}
