package org.havendesk.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How much is found, and how much of it rightly, in two thousand sentences of other people's
 * making.
 */
class QualityTest {

  private static final String WHERE = "shared/data/pii/generated_large.json";

  private static final List<PiiType> EXACT =
      List.of(
          PiiType.EMAIL_ADDRESS,
          PiiType.CREDIT_CARD,
          PiiType.IBAN_CODE,
          PiiType.IP_ADDRESS,
          PiiType.URL,
          PiiType.NATIONAL_ID);

  /** As the sentences name it, and as we do. */
  private static final Map<String, PiiType> TYPES =
      Map.ofEntries(
          Map.entry("EMAIL_ADDRESS", PiiType.EMAIL_ADDRESS),
          Map.entry("CREDIT_CARD", PiiType.CREDIT_CARD),
          Map.entry("IBAN_CODE", PiiType.IBAN_CODE),
          Map.entry("IP_ADDRESS", PiiType.IP_ADDRESS),
          Map.entry("DOMAIN_NAME", PiiType.URL),
          Map.entry("US_SSN", PiiType.NATIONAL_ID),
          Map.entry("US_DRIVER_LICENSE", PiiType.DRIVER_LICENSE),
          Map.entry("DATE_TIME", PiiType.DATE_TIME),
          Map.entry("PHONE_NUMBER", PiiType.PHONE_NUMBER),
          Map.entry("ADDRESS", PiiType.STREET_ADDRESS),
          Map.entry("LOCATION", PiiType.LOCATION),
          Map.entry("PERSON", PiiType.PERSON));

  private static final class Tally {
    int expected;
    int hit;
    int found;
    int right;

    double recall() {
      return expected == 0 ? 1 : (double) hit / expected;
    }

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }
  }

  @Test
  void what_has_a_pattern_is_found_and_little_else() throws Exception {
    Path sentences =
        Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
            .map(here -> here.resolve(WHERE))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(WHERE));
    assumeTrue(
        Files.exists(sentences),
        "The sentences are not there: put generated_large.json of Presidio's research data beside"
            + " the repository at "
            + WHERE);
    Map<PiiType, Tally> tallies = new EnumMap<>(PiiType.class);
    for (PiiType type : PiiType.values()) {
      tallies.put(type, new Tally());
    }
    for (JsonNode sentence : new ObjectMapper().readTree(sentences.toFile())) {
      String text = sentence.path("full_text").asText();
      count(expected(text, sentence.path("spans")), Redactor.find(text, Hints.none()), tallies);
    }
    for (PiiType exact : EXACT) {
      atLeast(tallies.get(exact), exact, 0.98, 0.98);
    }
    atLeast(tallies.get(PiiType.DATE_TIME), PiiType.DATE_TIME, 0.95, 0.95);
    atLeast(tallies.get(PiiType.DRIVER_LICENSE), PiiType.DRIVER_LICENSE, 0.9, 0.9);
    atLeast(tallies.get(PiiType.PHONE_NUMBER), PiiType.PHONE_NUMBER, 0.8, 0.95);
    atLeast(tallies.get(PiiType.STREET_ADDRESS), PiiType.STREET_ADDRESS, 0.42, 0.9);
    atLeast(tallies.get(PiiType.LOCATION), PiiType.LOCATION, 0.35, 0.95);
    atLeast(tallies.get(PiiType.PERSON), PiiType.PERSON, 0.06, 0.95);
  }

  private static void atLeast(Tally tally, PiiType type, double recall, double precision) {
    assertThat(tally.expected).as("%s in the sentences", type).isGreaterThan(10);
    assertThat(tally.recall()).as("recall of %s", type).isGreaterThanOrEqualTo(recall);
    assertThat(tally.precision()).as("precision of %s", type).isGreaterThanOrEqualTo(precision);
  }

  private static List<Span> expected(String text, JsonNode spans) {
    List<Span> result = new ArrayList<>();
    for (JsonNode span : spans) {
      PiiType type = TYPES.get(span.path("entity_type").asText());
      if (type != null) {
        result.add(
            new Span(
                text.offsetByCodePoints(0, span.path("start_position").asInt()),
                text.offsetByCodePoints(0, span.path("end_position").asInt()),
                type,
                1,
                "sentence"));
      }
    }
    return result;
  }

  private static void count(List<Span> expected, List<Span> found, Map<PiiType, Tally> tallies) {
    for (Span wanted : expected) {
      Tally tally = tallies.get(wanted.type());
      tally.expected++;
      if (found.stream().anyMatch(span -> agree(span, wanted, wanted.length()))) {
        tally.hit++;
      }
    }
    for (Span span : found) {
      Tally tally = tallies.get(PiiType.valueOf(span.type().published()));
      tally.found++;
      if (expected.stream().anyMatch(wanted -> agree(span, wanted, span.length()))) {
        tally.right++;
      }
    }
  }

  /** Covers at least half of it, and says the same of it; a country may end an address. */
  private static boolean agree(Span span, Span wanted, int length) {
    int shared = Math.min(span.end(), wanted.end()) - Math.max(span.start(), wanted.start());
    boolean place = span.type() == PiiType.LOCATION && wanted.type() == PiiType.STREET_ADDRESS;
    return (span.type().published().equals(wanted.type().published()) || place)
        && shared * 2 >= length;
  }
}
