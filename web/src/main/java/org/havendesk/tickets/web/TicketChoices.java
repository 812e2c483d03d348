package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.havendesk.access.TeamDesk;
import org.havendesk.platform.web.Language;
import org.havendesk.tickets.ListDesk;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketStatus;

/** What the list can be narrowed to besides, in the viewer's language. */
@Named
@RequestScoped
public class TicketChoices {

  @Inject private ListDesk desk;
  @Inject private TeamDesk teams;
  @Inject private Language language;

  private TicketLists.Origins origins;

  /** A country or a language, and what it is called. */
  public record Coded(String code, String name) {}

  /** A team and what it is called. */
  public record Team(UUID id, String name) {}

  public TicketStatus[] getStatuses() {
    return TicketStatus.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  /** Every team by name. */
  public List<Team> getTeams() {
    return teams.names().entrySet().stream()
        .map(each -> new Team(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Team::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The languages that there are tickets in. */
  public List<Coded> getLanguages() {
    Locale viewers = language.getLocale();
    return named(
        origins().tongues(), code -> Locale.forLanguageTag(code).getDisplayLanguage(viewers));
  }

  /** The countries that customers of tickets live in. */
  public List<Coded> getCountries() {
    Locale viewers = language.getLocale();
    return named(
        origins().regions(),
        code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(viewers));
  }

  private TicketLists.Origins origins() {
    if (origins == null) {
      origins = desk.origins();
    }
    return origins;
  }

  private List<Coded> named(Set<String> codes, Function<String, String> name) {
    return codes.stream()
        .map(code -> new Coded(code, name.apply(code)))
        .sorted(Comparator.comparing(Coded::name, Collator.getInstance(language.getLocale())))
        .toList();
  }
}
