package org.havendesk.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.transfers.TransferDecision.Ground;
import org.havendesk.transfers.store.Safeguard;
import org.havendesk.transfers.store.SafeguardKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each law says of each sort of recipient (GDPR 44 to 49). */
class CrossingTest {

  private static final RegulationPacks PACKS = RegulationPacks.load(Path.of("..", "config"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "gdpr, DE, false, false, '', INSIDE, GDPR 44",
    "gdpr, NO, false, false, '', INSIDE, GDPR 44",
    "gdpr, '', false, false, '', PLACE_UNKNOWN, GDPR 44",
    "gdpr, CH, false, false, '', ADEQUACY, 2000/518/EC",
    "gdpr, CH, false, true, '', ADEQUACY_FALLEN, 2000/518/EC",
    "gdpr, CH, false, true, module_2 2026-05-01 yes 2027-05-01, CLAUSES, '(EU) 2021/914, module 2'",
    "gdpr, CH, false, false, module_2 2026-05-01 no 2027-05-01, ADEQUACY, 2000/518/EC",
    "gdpr, US, true, false, '', ADEQUACY, (EU) 2023/1795",
    "gdpr, US, true, true, '', ADEQUACY_FALLEN, (EU) 2023/1795",
    "gdpr, US, false, false, '', NOT_COVERED, (EU) 2023/1795",
    "gdpr, US, false, false, module_1 2026-11-24 yes 2026-11-24, CLAUSES, '(EU) 2021/914, module 1'",
    "gdpr, US, false, false, module_1 2026-11-25 yes 2027-11-24, NOT_PROTECTED, '(EU) 2021/914, module 1'",
    "gdpr, US, false, false, module_1 2026-11-01 no 2027-11-24, NOT_PROTECTED, '(EU) 2021/914, module 1'",
    "gdpr, US, false, false, module_1 2025-11-01 yes 2026-11-23, REVIEW_OVERDUE, '(EU) 2021/914, module 1'",
    "gdpr, IN, false, false, '', NOTHING_AGREED, GDPR 44",
    "gdpr, IN, true, false, '', NOTHING_AGREED, GDPR 44",
    "gdpr, IN, false, false, legal_claims - yes 2026-12-31, DEROGATION, GDPR 49(1)(e)",
    "uk-gdpr, DE, false, false, '', ADEQUACY, 'DPA 2018, Sch. 21, para. 5'",
    "lgpd, PT, false, false, '', ADEQUACY, 'ANPD, mutual recognition of 2026'",
    "lgpd, US, true, false, '', NOTHING_AGREED, LGPD 33",
    "ccpa, IN, false, false, '', NO_RULE, 'Cal. Civ. Code 1798.100 ff., 11 CCR 7000 ff.'"
  })
  void each_law_decides_on_each_recipient(
      String law,
      String country,
      boolean certified,
      boolean fallen,
      String agreed,
      Ground ground,
      String citation) {
    var decision = at(PACKS.byId(law), country, certified, fallen, agreed, TODAY);
    assertThat(decision.ground()).isEqualTo(ground);
    assertThat(decision.citation()).isEqualTo(citation);
    assertThat(ground.nameIn(Locale.ENGLISH)).isNotEqualTo(ground.nameIn(Locale.GERMAN));
  }

  @ParameterizedTest
  @CsvSource({"2031-12-27, ADEQUACY", "2031-12-28, ADEQUACY_OVER"})
  void a_decision_ends_with_its_last_day(LocalDate day, Ground ground) {
    assertThat(at(PACKS.byId("gdpr"), "GB", false, false, "", day).ground()).isEqualTo(ground);
  }

  private static TransferDecision at(
      RegulationPack law,
      String country,
      boolean certified,
      boolean fallen,
      String agreed,
      LocalDate day) {
    return new Crossing(law, country, certified, safeguard(agreed), fallen, day).decide();
  }

  private static Optional<Safeguard> safeguard(String agreed) {
    if (agreed.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = agreed.split(" ");
    boolean clauses = parts[0].startsWith("module");
    var safeguard =
        new Safeguard(
            UUID.randomUUID(),
            clauses ? SafeguardKind.CLAUSES : SafeguardKind.DEROGATION,
            parts[0],
            "officer",
            Instant.EPOCH);
    if (clauses) {
      safeguard.signedOn(LocalDate.parse(parts[1]));
    }
    safeguard.assessed("Assessed.", parts[2].equals("yes"), LocalDate.parse(parts[3]));
    return Optional.of(safeguard);
  }
}
