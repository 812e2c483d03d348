package org.havendesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the worked examples that lie beside each pack. */
class EveryPackTest {

  private static final Path CONFIG = Path.of("..", "config");
  private final Jurisdictions jurisdictions = Jurisdictions.load(CONFIG);
  private final RegulationPacks packs = RegulationPacks.load(CONFIG);

  @TestFactory
  Stream<DynamicTest> every_worked_example_is_due_when_it_says() {
    return packs.all().stream().flatMap(pack -> examples(pack).stream());
  }

  @Test
  void there_are_enough_examples_to_believe_the_packs() {
    var laws = packs.all().stream().filter(pack -> pack.proposal().isEmpty()).toList();
    assertThat(laws).hasSizeGreaterThanOrEqualTo(5);
    assertThat(laws).allSatisfy(pack -> assertThat(examples(pack)).hasSizeGreaterThan(8));
    assertThat(laws.stream().mapToInt(pack -> examples(pack).size()).sum())
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void every_clock_has_an_example() {
    for (var pack : packs.all()) {
      assertThat(rows(pack).map(row -> row[1])).as(pack.id()).containsAll(pack.clocks().keySet());
    }
  }

  @Test
  void leap_days_year_ends_and_time_zones_are_among_the_examples_of_every_law() {
    for (var pack : packs.all().stream().filter(law -> law.proposal().isEmpty()).toList()) {
      var reasons = rows(pack).map(row -> row[4]).toList();
      assertThat(reasons).as(pack.id()).anyMatch(reason -> reason.contains("leap"));
      assertThat(reasons).as(pack.id()).anyMatch(reason -> reason.contains("year's end"));
      assertThat(reasons)
          .as(pack.id())
          .anyMatch(reason -> reason.startsWith("still ") || reason.startsWith("already "));
    }
  }

  @Test
  void who_protects_people_serves_them() {
    assertThat(jurisdictions.all())
        .allSatisfy(
            jurisdiction ->
                assertThat(jurisdiction.serves())
                    .allMatch(
                        residence ->
                            packs.of(jurisdiction).stream()
                                .anyMatch(pack -> pack.territory().covers(residence))));
  }

  @Test
  void a_proposal_is_no_law_anywhere() {
    assertThat(packs.byId("gdpr-omnibus-proposal").proposal()).isPresent();
    assertThat(packs.byId("us-secure-data-act-bill").proposal()).isPresent();
    assertThat(
            packs
                .byId("gdpr-omnibus-proposal")
                .due(
                    "notify_authority",
                    OffsetDateTime.parse("2026-03-01T00:00Z"),
                    Residence.parse("DE"))
                .steps())
        .anyMatch(step -> step.startsWith("This is not law"));
  }

  @Test
  void the_schema_knows_what_the_code_knows() throws IOException {
    var schema = Files.readString(Path.of("..", "docs", "schemas", "regulation-pack.schema.json"));
    for (var names : List.of(CountingRule.values(), Fulfilment.values(), ClockEnd.values())) {
      for (var name : names) {
        assertThat(schema).contains('"' + name.toString() + '"');
      }
    }
  }

  @Test
  void every_jurisdiction_names_packs_that_exist() {
    assertThat(jurisdictions.all())
        .allSatisfy(jurisdiction -> assertThat(packs.of(jurisdiction)).isNotEmpty());
  }

  private List<DynamicTest> examples(RegulationPack pack) {
    return rows(pack)
        .map(row -> dynamicTest(pack.id() + ": " + row[4], () -> check(pack, row)))
        .toList();
  }

  /** The worked examples; a bill whose periods nobody knows yet has none. */
  private static Stream<String[]> rows(RegulationPack pack) {
    if (pack.clocks().isEmpty()) {
      return Stream.empty();
    }
    var file = CONFIG.resolve("regulations").resolve(pack.id() + ".examples.csv");
    try {
      return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", 5));
    } catch (IOException e) {
      throw new AssertionError("The pack has no worked examples: " + file, e);
    }
  }

  private void check(RegulationPack pack, String[] row) {
    var residence = Residence.parse(row[2]);
    var deadline = pack.due(row[1], OffsetDateTime.parse(row[0]), residence);
    assertThat(deadline.due())
        .as(String.join("\n", deadline.steps()))
        .isEqualTo(OffsetDateTime.parse(row[3]));
    assertThat(deadline.due().getOffset()).isEqualTo(OffsetDateTime.parse(row[3]).getOffset());
    assertThat(deadline.citation()).isNotBlank();
    assertThat(deadline.steps()).hasSizeGreaterThanOrEqualTo(2);
  }
}
