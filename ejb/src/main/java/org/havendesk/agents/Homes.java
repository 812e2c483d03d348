package org.havendesk.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.Residence;
import org.havendesk.rights.LocalLaw;

/** Where a person lives, as agents write it: people's words, not codes (OpenID Connect, 5.1.1). */
@ApplicationScoped
public class Homes {

  private static final String CODE = "[A-Za-z0-9]{1,3}";

  @Inject private LocalLaw law;
  @Inject private Jurisdictions jurisdictions;

  /**
   * Reads the address; whose address is not told is taken to live where this house stands.
   *
   * @throws Refused if a country or region is told that nobody knows
   */
  Residence of(Claims address) {
    var house = Residence.parse(law.jurisdiction().holidays());
    String country = address.text("country").map(Homes::country).orElse(house.country());
    Optional<String> region = address.text("region").map(told -> region(told, country));
    if (region.isEmpty() && jurisdictions.needsRegion(country)) {
      if (!country.equals(house.country())) {
        throw Refused.malformed("Give address.region: only it tells who serves the person.");
      }
      return house;
    }
    // A region matters only where it tells one law from another.
    return Residence.of(country, region.orElse(null));
  }

  private static String country(String told) {
    return Arrays.stream(Locale.getISOCountries())
        .filter(code -> isCalled(new Locale("", code), told))
        .findFirst()
        .orElseThrow(() -> Refused.malformed("Give address.country by its code (ISO 3166-1)."));
  }

  private static boolean isCalled(Locale country, String told) {
    return told.equalsIgnoreCase(country.getCountry())
        || told.equalsIgnoreCase(country.getISO3Country())
        || told.equalsIgnoreCase(country.getDisplayCountry(Locale.ENGLISH));
  }

  /** A code, with or without its country, or the name of a region that has a house like this. */
  private String region(String told, String country) {
    String code = told.regionMatches(true, 0, country + "-", 0, 3) ? told.substring(3) : told;
    return jurisdictions.all().stream()
        .filter(any -> any.name().values().stream().anyMatch(told::equalsIgnoreCase))
        .flatMap(any -> regionOf(any, country).stream())
        .findFirst()
        .or(() -> Optional.of(code).filter(any -> any.matches(CODE)))
        .orElseThrow(() -> Refused.malformed("Give address.region by its code (ISO 3166-2)."));
  }

  private static Optional<String> regionOf(Jurisdiction jurisdiction, String country) {
    return jurisdiction.serves().stream()
        .filter(place -> place.country().equals(country))
        .flatMap(place -> place.region().stream())
        .findFirst();
  }
}
