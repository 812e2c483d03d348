package org.havendesk.regulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every jurisdiction there is, also those that other clusters serve. */
public final class Jurisdictions {

  private final List<Jurisdiction> all;

  private Jurisdictions(List<Jurisdiction> all) {
    this.all = all;
  }

  /**
   * Reads {@code jurisdictions/*.yaml} below the configuration folder.
   *
   * @throws BrokenRules naming file, line and rule
   */
  public static Jurisdictions load(Path configDir) {
    var all =
        RulesFile.readAll(
            configDir.resolve("jurisdictions"), RulesSchema.JURISDICTION, Jurisdiction.class);
    if (all.stream().map(Jurisdiction::id).distinct().count() < all.size()) {
      throw new BrokenRules("Two files below " + configDir + " describe the same jurisdiction.");
    }
    return new Jurisdictions(all);
  }

  public List<Jurisdiction> all() {
    return all;
  }

  public Optional<Jurisdiction> find(String id) {
    return all.stream().filter(jurisdiction -> jurisdiction.id().equals(id)).findFirst();
  }

  /**
   * The jurisdiction of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Jurisdiction byId(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no jurisdiction '%s'; there are %s."
                        .formatted(id, all.stream().map(Jurisdiction::id).toList())));
  }

  /** Who serves someone living there; a country or region may be null or unknown. */
  public Optional<Jurisdiction> serving(String country, String region) {
    if (country == null || country.isBlank()) {
      return Optional.empty();
    }
    return serving(Residence.of(country, region));
  }

  /**
   * Whether the country alone doesn't tell who serves someone, since only regions of it are named.
   */
  public boolean needsRegion(String country) {
    var territories =
        all.stream()
            .flatMap(any -> any.serves().stream())
            .filter(place -> place.country().equals(country))
            .toList();
    return !territories.isEmpty()
        && territories.stream().allMatch(place -> place.region().isPresent());
  }

  public Optional<Jurisdiction> serving(Residence residence) {
    return all.stream().filter(jurisdiction -> jurisdiction.serves(residence)).findFirst();
  }
}
