package org.havendesk.recipients;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.havendesk.platform.InvalidInput;

/**
 * Where a recipient is, and on what terms it gets people's data.
 *
 * @param country ISO 3166-1 alpha-2
 * @param certified whether it takes part in a scheme that a decision on adequacy asks for
 * @param client as whom it calls the interface for partners: the subject of its tokens
 * @param purposes of the jurisdiction for which it gets data, by name; none for all of its kind
 * @param contract of processing, such as its number and day
 * @param categories of the data that it gets
 * @param subProcessors who works for it with the data
 */
public record RecipientTerms(
    String country,
    boolean certified,
    Optional<String> client,
    List<String> purposes,
    Optional<String> contract,
    Optional<String> categories,
    Optional<String> subProcessors) {

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final int LONGEST_CONTRACT = 400;
  private static final int LONGEST_TEXT = 1000;

  /**
   * Takes surrounding space away.
   *
   * @throws InvalidInput naming the field
   */
  public RecipientTerms {
    country = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      throw new InvalidInput("country", "Give the country by its two letters (ISO 3166-1).");
    }
    client = tidy(client);
    if (client.filter(name -> !name.matches("[!-~]{1,64}")).isPresent()) {
      throw new InvalidInput("client", "Give 1 to 64 visible ASCII characters.");
    }
    purposes = List.copyOf(purposes);
    contract = tidy(contract);
    categories = tidy(categories);
    subProcessors = tidy(subProcessors);
    mustFit("contract", contract, LONGEST_CONTRACT);
    mustFit("categories", categories, LONGEST_TEXT);
    mustFit("subProcessors", subProcessors, LONGEST_TEXT);
  }

  private static Optional<String> tidy(Optional<String> text) {
    return text.map(String::strip).filter(some -> !some.isEmpty());
  }

  private static void mustFit(String field, Optional<String> text, int longest) {
    if (text.filter(some -> some.length() > longest).isPresent()) {
      throw new InvalidInput(field, "At most " + longest + " characters.");
    }
  }
}
