package org.havendesk.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.havendesk.access.store.Team;

/**
 * A team as administrators see it.
 *
 * @param regions ISO 3166-1 alpha-2, sorted; empty for all
 * @param languages primary tags of BCP 47, sorted; empty for all
 * @param members logins, sorted
 */
public record TeamView(
    UUID id, String name, List<String> regions, List<String> languages, List<String> members) {

  static TeamView of(Team team) {
    return new TeamView(
        team.id(),
        team.name(),
        sorted(team.regions()),
        sorted(team.languages()),
        sorted(team.members()));
  }

  private static List<String> sorted(Set<String> words) {
    return List.copyOf(new TreeSet<>(words));
  }
}
