package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.havendesk.access.Permission;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.access.TeamDesk;
import org.havendesk.access.TeamTerms;
import org.havendesk.access.TeamView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The administrators' page of teams: who looks after whom. */
@Named
@RequestScoped
public class TeamsPage {

  private static final String TEXTS = "org.havendesk.access.web.messages";
  private static final String HERE = "/teams?faces-redirect=true";
  private static final Set<String> FIELDS = Set.of("name", "regions", "languages");

  @Inject private TeamDesk desk;
  @Inject private StaffAccounts accounts;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<TeamView> all;
  private Map<String, StaffView> colleagues;
  private TeamView chosen;
  private boolean read;
  private String name;
  private String regions;
  private String languages;
  private String newMember;

  public List<TeamView> getAll() {
    if (all == null) {
      all = desk.list();
    }
    return all;
  }

  /** The team that the address names, to be changed; null for a new one. */
  public TeamView getChosen() {
    if (!read) {
      read = true;
      String id = Optional.ofNullable(Faces.getRequestParameter("id")).orElse("");
      chosen = getAll().stream().filter(t -> t.id().toString().equals(id)).findFirst().orElse(null);
      if (chosen != null && !Faces.isPostback()) {
        name = chosen.name();
        regions = String.join(", ", chosen.regions());
        languages = String.join(", ", chosen.languages());
      }
    }
    return chosen;
  }

  /** Adds a team, or changes one. */
  public String save() {
    UUID id = getChosen() == null ? null : getChosen().id();
    return attempt(
        () -> {
          TeamTerms terms = TeamTerms.of(name, regions, languages);
          if (id != null) {
            desk.change(id, terms);
            return at(id, "teams.changed");
          }
          return at(desk.add(terms), "teams.added");
        });
  }

  public String join() {
    UUID id = getChosen().id();
    if (newMember == null || newMember.isBlank()) {
      toasts.warn(TEXTS, "teams.chooseMember");
      return at(id);
    }
    return attempt(() -> at(id, desk.join(id, newMember) ? "teams.joinedWider" : "teams.joined"));
  }

  public String leave(String login) {
    UUID id = getChosen().id();
    return attempt(() -> at(id, desk.leave(id, login) ? "teams.leftWider" : "teams.left"));
  }

  public String close(UUID id) {
    return attempt(
        () -> {
          desk.close(id);
          toasts.done(TEXTS, "teams.closed");
          return HERE;
        });
  }

  private String at(UUID id, String done) {
    toasts.done(TEXTS, done);
    return at(id);
  }

  private static String at(UUID id) {
    return HERE + "&id=" + id;
  }

  private String attempt(Supplier<String> act) {
    try {
      return act.get();
    } catch (InvalidInput e) {
      String text = "teams.invalid." + e.field();
      if (FIELDS.contains(e.field())) {
        Messages.addError("team:" + e.field(), "{0}", language.texts(TEXTS).getString(text));
        return null;
      }
      toasts.refuse(TEXTS, text);
      return getChosen() == null ? HERE : at(getChosen().id());
    } catch (Stale | NotFound faster) {
      toasts.warn(TEXTS, "review.faster");
      return HERE;
    }
  }

  /** Colleagues whose roles show them tickets, and who are not in the chosen team. */
  public List<StaffView> getCandidates() {
    return colleagues().values().stream()
        .filter(TeamsPage::isLimitable)
        .filter(member -> !getChosen().members().contains(member.login()))
        .toList();
  }

  /** Colleagues whom no team limits, though teams could. */
  public String getUnlimited() {
    Set<String> inTeams = new TreeSet<>();
    getAll().forEach(team -> inTeams.addAll(team.members()));
    return colleagues().values().stream()
        .filter(TeamsPage::isLimitable)
        .filter(member -> !inTeams.contains(member.login()))
        .map(StaffView::displayName)
        .collect(Collectors.joining(", "));
  }

  private static boolean isLimitable(StaffView member) {
    return member.active()
        && member.caller().may(Permission.TICKETS_READ)
        && !member.caller().may(Permission.TICKETS_EVERYWHERE);
  }

  public String nameOf(String login) {
    return Optional.ofNullable(colleagues().get(login)).map(StaffView::displayName).orElse(login);
  }

  private Map<String, StaffView> colleagues() {
    if (colleagues == null) {
      colleagues = new LinkedHashMap<>();
      accounts.list().forEach(member -> colleagues.put(member.login(), member));
    }
    return colleagues;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRegions() {
    return regions;
  }

  public void setRegions(String regions) {
    this.regions = regions;
  }

  public String getLanguages() {
    return languages;
  }

  public void setLanguages(String languages) {
    this.languages = languages;
  }

  public String getNewMember() {
    return newMember;
  }

  public void setNewMember(String newMember) {
    this.newMember = newMember;
  }
}
