package org.havendesk.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.havendesk.regulation.BrokenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is trusted stands in a file, and a fault in it is named. */
class ServiceDirectoryTest {

  private static final String KEY = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  @TempDir private Path config;

  @Test
  void the_shipped_directory_trusts_nobody() {
    assertThat(ServiceDirectory.load(Path.of("..", "config")).agents()).isEmpty();
  }

  @Test
  void without_a_directory_nobody_is_trusted() {
    assertThat(ServiceDirectory.load(config).find("HELPER")).isEmpty();
  }

  @Test
  void an_entry_of_the_consortium_can_be_pasted() throws IOException {
    write(
        """
        businesses: {here: SHOP}
        agents: [{"id": "HELPER", "name": "Helper", "verify_key": "%s",
                  "web_url": "https://helper.example", "technical_contact": "it@helper.example"}]
        """
            .formatted(KEY));
    assertThat(ServiceDirectory.load(config).find("HELPER")).isPresent();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "helper, 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=, an agent's id is made of",
    "HELPER, 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPc=,     An Ed25519 key has 32 bytes",
    "HELPER, 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPc*,     Illegal base64"
  })
  void a_fault_is_named_with_its_line(String id, String key, String reason) throws IOException {
    write("agents:\n  - {id: %s, name: Helper, verify_key: \"%s\"}\n".formatted(id, key));
    assertThatThrownBy(() -> ServiceDirectory.load(config))
        .isInstanceOf(BrokenRules.class)
        .hasMessageContaining("directory.yaml, line 2")
        .hasMessageContaining(reason);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(config.resolve("drp"));
    Files.writeString(config.resolve("drp").resolve("directory.yaml"), text);
  }
}
