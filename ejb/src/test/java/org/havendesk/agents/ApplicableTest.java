package org.havendesk.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.regulation.Residence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which right of which law an agent means (Data Rights Protocol 1.0, 3.01). */
class ApplicableTest {

  private static final List<RegulationPack> LAWS =
      List.of(RegulationPacks.load(Path.of("..", "config")).byId("ccpa"));

  @ParameterizedTest(name = "{0} under {1} in {2}: {3}")
  @CsvSource({
    "sale:opt-out,      ccpa, US-CA, opt_out_of_sale",
    "deletion,          ccpa, US-CA, erasure",
    "access,            ccpa, US-CA, access",
    "access:specific,   ccpa, US-CA, access",
    "access:categories, ccpa, US-CA, know_categories",
    "deletion,          ,     US-CA, erasure",
    "sale:opt-in,       ccpa, US-CA, CLAIM_NOT_COVERED",
    "deletion,          gdpr, US-CA, OUTSIDE_JURISDICTION",
    "deletion,          ccpa, US-NV, OUTSIDE_JURISDICTION",
    "deletion,          ,     DE,    OUTSIDE_JURISDICTION"
  })
  void what_is_meant(String action, String regime, String home, String meant) {
    var found = Applicable.among(LAWS, exercise(action, regime, home));
    assertThat(found.denial().map(Enum::name).orElse(found.type())).isEqualTo(meant);
  }

  private static Exercise exercise(String action, String regime, String home) {
    return new Exercise(
        action,
        Optional.ofNullable(regime),
        Optional.empty(),
        Optional.empty(),
        "anna@example.org",
        Residence.parse(home),
        "");
  }
}
