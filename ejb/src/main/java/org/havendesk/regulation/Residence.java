package org.havendesk.regulation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where someone lives: an ISO 3166-1 country and, where it matters, its ISO 3166-2 region. */
public record Residence(String country, Optional<String> region) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public Residence {
    Required.that(country != null, "the country is missing");
    country = country.strip().toUpperCase(Locale.ROOT);
    Required.that(
        COUNTRIES.contains(country), "'" + country + "' is no country code of ISO 3166-1");
    region =
        region.map(name -> name.strip().toUpperCase(Locale.ROOT)).filter(name -> !name.isEmpty());
  }

  public static Residence of(String country, String region) {
    return new Residence(country, Optional.ofNullable(region));
  }

  /** Reads {@code DE}, {@code DE-BY} or {@code US-CA}. */
  public static Residence parse(String code) {
    int dash = code.indexOf('-');
    return dash < 0 ? of(code, null) : of(code.substring(0, dash), code.substring(dash + 1));
  }

  /** Whether this place is that one or holds it, as a country holds its regions. */
  public boolean covers(Residence other) {
    return country.equals(other.country) && (region.isEmpty() || region.equals(other.region));
  }

  /** The code in one piece, e.g. {@code DE} or {@code US-CA}. */
  public String code() {
    return region.map(name -> country + "-" + name).orElse(country);
  }
}
