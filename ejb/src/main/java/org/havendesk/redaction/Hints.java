package org.havendesk.redaction;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about a text besides its words.
 *
 * @param language BCP 47 tag that it is written in
 * @param country ISO 3166-1 alpha-2 that its writer lives in
 */
public record Hints(Optional<String> language, Optional<String> country) {

  /** Where a language's telephone numbers are mostly written without a country code. */
  private static final Map<String, Set<String>> HOMES =
      Map.of(
          "de", Set.of("DE", "AT", "CH"),
          "en", Set.of("US", "GB", "CA", "AU", "IE", "NZ"),
          "fr", Set.of("FR", "BE", "CH", "CA"),
          "es", Set.of("ES", "MX", "US"),
          "it", Set.of("IT", "CH"),
          "nl", Set.of("NL", "BE"),
          "pt", Set.of("PT", "BR"),
          "pl", Set.of("PL"),
          "zh", Set.of("CN", "TW", "HK"),
          "ja", Set.of("JP"));

  private static final Set<String> ANYWHERE = Set.of("US", "GB", "DE", "FR");

  /** Nothing is known. */
  public static Hints none() {
    return new Hints(Optional.empty(), Optional.empty());
  }

  /** Written in this language. */
  public static Hints language(String tag) {
    return new Hints(Optional.ofNullable(tag), Optional.empty());
  }

  /** Whose numbering plans to try for a telephone number without a country code. */
  Set<String> dialingRegions() {
    Set<String> regions = new LinkedHashSet<>();
    country.ifPresent(regions::add);
    Optional<Locale> locale = language.map(Locale::forLanguageTag);
    locale.map(Locale::getCountry).filter(code -> !code.isEmpty()).ifPresent(regions::add);
    regions.addAll(
        locale
            .map(Locale::getLanguage)
            .map(code -> HOMES.getOrDefault(code, ANYWHERE))
            .orElse(ANYWHERE));
    return regions;
  }
}
