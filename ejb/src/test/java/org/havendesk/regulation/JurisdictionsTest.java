package org.havendesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JurisdictionsTest {

  private static final Path CONFIG = Path.of("..", "config");
  private static final Path PACK = CONFIG.resolve("regulations").resolve("gdpr.yaml");
  @TempDir Path folder;

  @Test
  void the_union_and_the_economic_area_are_served_as_thirty_countries() {
    var jurisdictions = Jurisdictions.load(CONFIG);
    assertThat(jurisdictions.byId("eu").serves()).hasSize(30);
    assertThat(jurisdictions.serving("de", "BY")).map(Jurisdiction::id).contains("eu");
    assertThat(jurisdictions.serving("NO", null)).map(Jurisdiction::id).contains("eu");
  }

  @Test
  void california_is_served_and_nevada_is_not() {
    var jurisdictions = Jurisdictions.load(CONFIG);
    assertThat(jurisdictions.serving("US", "ca")).map(Jurisdiction::id).contains("us-ca");
    assertThat(jurisdictions.serving("US", "NV")).isEmpty();
    assertThat(jurisdictions.serving("US", null)).isEmpty();
    assertThat(jurisdictions.serving(null, null)).isEmpty();
  }

  @Test
  void only_where_regions_are_served_the_region_must_be_known() {
    var jurisdictions = Jurisdictions.load(CONFIG);
    assertThat(jurisdictions.needsRegion("US")).isTrue();
    assertThat(jurisdictions.needsRegion("DE")).isFalse();
    assertThat(jurisdictions.needsRegion("JP")).isFalse();
  }

  @Test
  void a_country_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> Residence.parse("XX")).hasMessageContaining("'XX'");
  }

  @Test
  void an_unknown_field_is_refused_with_file_line_and_rule() throws IOException {
    assertThatThrownBy(() -> packWith("    amount: 1", "    amount: 1\n    amuont: 2"))
        .isInstanceOf(BrokenRules.class)
        .hasMessageContaining(
            "copy.yaml, line %d, rule clocks.respond.amuont", lineOf("    amount: 1") + 1)
        .hasMessageContaining("unknown field")
        .hasMessageContaining("amount");
  }

  @Test
  void a_bad_value_is_refused_with_file_line_and_rule() throws IOException {
    assertThatThrownBy(() -> packWith("    rule: eu-month", "    rule: moon-month"))
        .isInstanceOf(BrokenRules.class)
        .hasMessageContaining(
            "copy.yaml, line %d, rule clocks.respond.rule", lineOf("    rule: eu-month"))
        .hasMessageContaining("moon-month");
    assertThatThrownBy(() -> packWith("    amount: 1", "    amount: 0"))
        .hasMessageContaining("rule clocks.respond")
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> packWith("clocks: [respond, self_service]", "clocks: [respnd]"))
        .hasMessageContaining("respnd");
  }

  @Test
  void no_pack_can_make_an_opt_out_depend_on_who_asks() {
    assertThatThrownBy(
            () ->
                packWith(
                    "    verifyIdentity: false\n    fulfilment: at-once",
                    "    verifyIdentity: true\n    fulfilment: at-once"))
        .isInstanceOf(BrokenRules.class)
        .hasMessageContaining("rule rights.consent_withdrawal")
        .hasMessageContaining("asks nobody who they are");
  }

  @Test
  void every_fault_of_a_file_is_named_at_once() {
    assertThatThrownBy(
            () -> packWith("    amount: 1", "    amount: 0\n    extends: 7\n    confidense: A"))
        .hasMessageContaining("rule clocks.respond.amount: must be at least 1")
        .hasMessageContaining("rule clocks.respond.extends:")
        .hasMessageContaining("rule clocks.respond.confidense: unknown field");
  }

  private static int lineOf(String line) throws IOException {
    return Files.readAllLines(PACK).indexOf(line) + 1;
  }

  private void packWith(String line, String instead) throws IOException {
    var regulations = Files.createDirectories(folder.resolve("regulations"));
    var pack = Files.readString(PACK);
    assertThat(pack).contains(line);
    int at = pack.indexOf(line);
    var broken = pack.substring(0, at) + instead + pack.substring(at + line.length());
    Files.writeString(regulations.resolve("copy.yaml"), broken);
    RegulationPacks.load(folder);
  }
}
