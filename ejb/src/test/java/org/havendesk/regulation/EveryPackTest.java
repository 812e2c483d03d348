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
    assertThat(packs.all()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(packs.all()).allSatisfy(pack -> assertThat(examples(pack)).hasSizeGreaterThan(12));
  }

  @Test
  void every_jurisdiction_names_packs_that_exist() {
    assertThat(jurisdictions.all())
        .allSatisfy(jurisdiction -> assertThat(packs.of(jurisdiction)).isNotEmpty());
  }

  private List<DynamicTest> examples(RegulationPack pack) {
    var file = CONFIG.resolve("regulations").resolve(pack.id() + ".examples.csv");
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .map(line -> line.split(",", 5))
          .map(row -> dynamicTest(pack.id() + ": " + row[4], () -> check(pack, row)))
          .toList();
    } catch (IOException e) {
      throw new AssertionError("The pack has no worked examples: " + file, e);
    }
  }

  private void check(RegulationPack pack, String[] row) {
    var residence = Residence.parse(row[2]);
    var zone = jurisdictions.serving(residence).orElseThrow().timeZoneOf(residence);
    var deadline =
        pack.clock(row[1]).due(OffsetDateTime.parse(row[0]), zone, pack.workingDaysFor(residence));
    assertThat(deadline.due())
        .as(String.join("\n", deadline.steps()))
        .isEqualTo(OffsetDateTime.parse(row[3]));
    assertThat(deadline.due().getOffset()).isEqualTo(OffsetDateTime.parse(row[3]).getOffset());
    assertThat(deadline.citation()).isNotBlank();
    assertThat(deadline.steps()).hasSizeGreaterThanOrEqualTo(2);
  }
}
