package org.havendesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack's file that breaks leaves in force what was accepted before. */
class AcceptedPacksTest {

  private static final String PACK =
      """
      id: some-act
      version: 2026-11-01
      name: {en: Some Act}
      citation: Some Act 1
      territory:
        who: {en: Everybody}
        places: [{country: NZ, timeZone: Pacific/Auckland}]
      clocks:
        respond:
          rule: calendar-days
          amount: 30
          meaning: {en: Our answer}
          citation: Some Act 2
          confidence: C
      """;

  @TempDir private Path config;

  private final Map<String, String> remembered = new HashMap<>();

  private final AcceptedPacks accepted =
      new AcceptedPacks() {
        @Override
        public Optional<String> lastOf(String file) {
          return Optional.ofNullable(remembered.get(file));
        }

        @Override
        public void accept(String file, String text) {
          remembered.put(file, text);
        }
      };

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(config.resolve("regulations"));
  }

  @Test
  void what_can_be_believed_is_accepted() throws IOException {
    write(PACK);

    assertThat(RegulationPacks.load(config, accepted).faults()).isEmpty();
    assertThat(remembered).containsEntry("some-act.yaml", PACK);
  }

  @Test
  void what_can_not_leaves_the_version_before_in_force_and_is_named() throws IOException {
    remembered.put("some-act.yaml", PACK);
    write(PACK.replace("amount: 30", "amount: soon"));

    var packs = RegulationPacks.load(config, accepted);

    assertThat(packs.byId("some-act").clocks().get("respond").amount()).isEqualTo(30);
    assertThat(packs.faults()).hasSize(1);
    assertThat(packs.faults().get(0).message())
        .contains("some-act.yaml, line 11, rule clocks.respond.amount");
    assertThat(remembered).containsEntry("some-act.yaml", PACK);
  }

  @Test
  void without_a_version_before_nothing_starts() throws IOException {
    write("id: [");

    assertThatThrownBy(() -> RegulationPacks.load(config, accepted))
        .isInstanceOf(BrokenRules.class)
        .hasMessageContaining("some-act.yaml, line 1");
  }

  private void write(String text) throws IOException {
    Files.writeString(config.resolve("regulations").resolve("some-act.yaml"), text);
  }
}
