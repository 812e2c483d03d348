package org.havendesk.access.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose matters a colleague may see: those of their teams, those that no team has taken and that
 * fall within what one of their teams is for, and their own. Without a part it has no limit.
 *
 * @param login the colleague's
 * @param parts one for each of their teams
 */
public record Remit(String login, List<Part> parts) {

  /** No limit. */
  public static final Remit EVERYTHING = new Remit("", List.of());

  private static final String UNDETERMINED = "und";

  /**
   * What one team is for.
   *
   * @param regions ISO 3166-1 alpha-2; empty for all
   * @param languages primary tags of BCP 47; empty for all
   */
  public record Part(UUID team, Set<String> regions, Set<String> languages) {

    /** Whatever is not known counts as within, so that nobody's mail is lost. */
    private boolean covers(Optional<String> region, Optional<String> tongue) {
      return (regions.isEmpty() || region.map(regions::contains).orElse(true))
          && (languages.isEmpty() || tongue.map(languages::contains).orElse(true));
    }
  }

  /** Copies what it is given. */
  public Remit {
    parts = List.copyOf(parts);
  }

  /** Whether it has no limit. */
  public boolean isEverything() {
    return parts.isEmpty();
  }

  /** The colleague's teams. */
  public Set<UUID> teams() {
    return parts.stream().map(Part::team).collect(Collectors.toSet());
  }

  /** Whether somebody who lives there and speaks so is whom one of the teams is for. */
  public boolean covers(Optional<String> region, Optional<String> tongue) {
    return isEverything() || parts.stream().anyMatch(part -> part.covers(region, tongue));
  }

  /** Whether a ticket is within. A query says the same: {@code Tickets}. */
  public boolean allows(
      Optional<UUID> team,
      Optional<String> assignee,
      Optional<String> region,
      Optional<String> tongue) {
    return isEverything()
        || assignee.filter(login::equals).isPresent()
        || team.map(taken -> teams().contains(taken)).orElseGet(() -> covers(region, tongue));
  }

  /** The language without script and region: {@code de} of {@code de-AT}; empty if undetermined. */
  public static Optional<String> tongue(Optional<String> tag) {
    return tag.map(whole -> whole.split("-", 2)[0].toLowerCase(Locale.ROOT))
        .filter(primary -> !primary.isEmpty() && !primary.equals(UNDETERMINED));
  }
}
