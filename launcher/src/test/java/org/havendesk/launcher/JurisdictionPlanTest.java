package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JurisdictionPlanTest {

  private static final Path CONFIG = Path.of("..", "config");

  @TempDir private Path folder;

  @Test
  void every_configured_jurisdiction_can_be_started() {
    assertThat(JurisdictionPlan.all(CONFIG, 0))
        .extracting(JurisdictionPlan::baseUrl)
        .contains("https://localhost:8443", "https://localhost:9443");
  }

  @Test
  void no_two_servers_want_the_same_port() {
    List<Integer> ports =
        JurisdictionPlan.all(CONFIG, 0).stream()
            .flatMap(
                plan ->
                    Stream.of(
                        plan.instancePort(1),
                        plan.instancePort(JurisdictionPlan.MOST_INSTANCES),
                        plan.gridPort(1),
                        plan.gridPort(JurisdictionPlan.MOST_INSTANCES),
                        plan.databasePort(),
                        plan.smtpPort(),
                        plan.imapPort()))
            .toList();
    assertThat(new HashSet<>(ports)).hasSameSizeAs(ports);
  }

  @Test
  void the_port_offset_moves_every_port() throws IOException {
    Path file =
        write(
            "id: xx\nhttpsPort: 1000\nmail: {smtpPort: 2000, imapPort: 3000}\n"
                + "supportAddress: a@example.org\n");
    JurisdictionPlan plan = JurisdictionPlan.read(file, 7);
    assertThat(List.of(plan.httpsPort(), plan.smtpPort(), plan.imapPort(), plan.databasePort()))
        .containsExactly(1007, 2007, 3007, 1307);
  }

  @Test
  void a_missing_value_is_named() throws IOException {
    Path file = write("id: xx\nhttpsPort: 1000\n");
    assertThatThrownBy(() -> JurisdictionPlan.read(file, 0))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("mail/smtpPort");
  }

  @Test
  void a_file_that_is_no_yaml_is_named() throws IOException {
    Path file = write("id: [\n");
    assertThatThrownBy(() -> JurisdictionPlan.read(file, 0))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(file.toString());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("xx.yaml"), text);
  }
}
