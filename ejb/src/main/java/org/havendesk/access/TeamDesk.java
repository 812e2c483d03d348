package org.havendesk.access;

import static org.havendesk.access.Permission.ACCESS_REVIEW;
import static org.havendesk.access.Permission.STAFF_MANAGE;
import static org.havendesk.access.Permission.TICKETS_READ;
import static org.havendesk.access.Permission.TICKETS_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.Team;
import org.havendesk.access.store.Teams;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;

/**
 * Where administrators say who looks after whom. A team narrows what its members see of what two
 * people agreed that their roles allow; nobody changes their own teams.
 */
@Stateless
@Guarded
public class TeamDesk {

  @Inject private Teams teams;
  @Inject private Remits remits;
  @Inject private Staff staff;
  @Inject private Event<TeamAct> acts;
  @Inject private Event<TeamClosed> closed;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Every team by name. */
  @Needs({STAFF_MANAGE, ACCESS_REVIEW})
  public List<TeamView> list() {
    return teams.all().stream().map(TeamView::of).toList();
  }

  /** What every team is called. */
  @Needs({TICKETS_READ, TICKETS_WRITE})
  public Map<UUID, String> names() {
    return teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
  }

  /**
   * The team of this name, whatever its case.
   *
   * @throws InvalidInput if there is none
   */
  @Needs(TICKETS_WRITE)
  public UUID named(String name) {
    return teams.all().stream()
        .filter(team -> team.name().equalsIgnoreCase(name.strip()))
        .map(Team::id)
        .findFirst()
        .orElseThrow(() -> new InvalidInput("team", "No team is called so."));
  }

  /** What the teams are called that limit what the caller sees; none if nothing does. */
  @OpenToAll("tells colleagues of nothing but their own teams")
  public List<String> limits() {
    Set<UUID> own = remits.own().teams();
    return teams.all().stream().filter(team -> own.contains(team.id())).map(Team::name).toList();
  }

  /**
   * Adds a team.
   *
   * @throws InvalidInput if the name is taken
   */
  @Needs(STAFF_MANAGE)
  @FreshlyProven
  public UUID add(TeamTerms terms) {
    mustBeFree(terms.name(), Optional.empty());
    Team team = new Team(terms.name(), clock.instant());
    team.serve(terms.regions(), terms.languages());
    teams.add(team);
    prove("team.added", team, remit(team));
    return team.id();
  }

  /**
   * Changes what a team is called and whom it is for.
   *
   * @throws InvalidInput if the name is taken, or the caller is a member and would see more
   */
  @Needs(STAFF_MANAGE)
  @FreshlyProven
  public void change(UUID id, TeamTerms terms) {
    mustBeFree(terms.name(), Optional.of(id));
    Team team = find(id);
    if (!terms.name().equals(team.name())) {
      team.rename(terms.name());
      prove("team.renamed", team, Map.of());
    }
    if (terms.regions().equals(team.regions()) && terms.languages().equals(team.languages())) {
      return;
    }
    boolean widens = terms.isWiderThan(team.regions(), team.languages());
    if (widens && team.members().contains(caller.get().name())) {
      throw new InvalidInput("own", "Somebody else widens the remit of your own team.");
    }
    team.serve(terms.regions(), terms.languages());
    Map<String, String> facts = remit(team);
    facts.put("widens", String.valueOf(widens));
    prove("team.remit-changed", team, facts);
  }

  /**
   * Closes a team; its tickets are no team's.
   *
   * @throws InvalidInput while somebody is in it, who would see more all at once
   */
  @Needs(STAFF_MANAGE)
  @FreshlyProven
  public void close(UUID id) {
    staff.takeTurn();
    Team team = find(id);
    if (!team.members().isEmpty()) {
      throw new InvalidInput("members", "Take its members out first.");
    }
    team.close(clock.instant());
    closed.fire(new TeamClosed(id));
    prove("team.closed", team, Map.of());
  }

  /**
   * Takes a colleague into a team.
   *
   * @return whether they see more now: who was in no team saw everything
   */
  @Needs(STAFF_MANAGE)
  @FreshlyProven
  public boolean join(UUID id, String login) {
    mustBeAnother(login);
    Team team = find(id);
    String member = staff.find(login).orElseThrow(() -> new NotFound("such account")).login();
    boolean widens = !teams.of(member).isEmpty();
    if (!team.join(member)) {
      return false;
    }
    prove("team.member-added", team, membership(member, widens));
    return widens;
  }

  /**
   * Lets a colleague go from a team.
   *
   * @return whether they see more now: who is in no team sees everything that their roles allow
   */
  @Needs(STAFF_MANAGE)
  @FreshlyProven
  public boolean leave(UUID id, String login) {
    mustBeAnother(login);
    Team team = find(id);
    boolean widens = teams.of(login).size() == 1;
    if (!team.leave(login)) {
      return false;
    }
    prove("team.member-removed", team, membership(login, widens));
    return widens;
  }

  private Team find(UUID id) {
    return teams.find(id).orElseThrow(() -> new NotFound("such team"));
  }

  private void mustBeAnother(String login) {
    // One change of who is where after the other: what widens is told by what there was before.
    staff.takeTurn();
    if (caller.get().name().equals(login)) {
      throw new InvalidInput("own", "Somebody else decides on your own teams.");
    }
  }

  private void mustBeFree(String name, Optional<UUID> id) {
    staff.takeTurn();
    boolean taken =
        teams.all().stream()
            .filter(team -> !id.equals(Optional.of(team.id())))
            .anyMatch(team -> team.name().equalsIgnoreCase(name));
    if (taken) {
      throw new InvalidInput("name", "Another team is called so.");
    }
  }

  private static Map<String, String> remit(Team team) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("regions", words(team.regions()));
    facts.put("languages", words(team.languages()));
    return facts;
  }

  private static String words(Set<String> words) {
    return words.isEmpty() ? "all" : String.join(" ", words);
  }

  private static Map<String, String> membership(String login, boolean widens) {
    return Map.of("account", login, "widens", String.valueOf(widens));
  }

  private void prove(String kind, Team team, Map<String, String> facts) {
    Map<String, String> all = new TreeMap<>(facts);
    all.put("name", team.name());
    acts.fire(new TeamAct(kind, caller.get().actor(), team.id(), all));
  }
}
