package org.havendesk.automation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.havendesk.access.StaffView;
import org.havendesk.automation.RuleChoices;
import org.havendesk.automation.RuleDesk;
import org.havendesk.automation.store.Cause;
import org.havendesk.platform.web.Language;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/** What can be chosen in the form of a rule, in the viewer's language. */
@Named
@RequestScoped
public class RuleOptions {

  @Inject private RuleDesk desk;
  @Inject private Language language;

  private RuleChoices choices;

  /** Something to choose, and what it is called. */
  public record Option(String code, String name) {}

  private RuleChoices choices() {
    if (choices == null) {
      choices = desk.choices();
    }
    return choices;
  }

  /** What a team is called; its id if it is no more. */
  String teamNamed(UUID team) {
    return choices().teams().getOrDefault(team, team.toString());
  }

  String languageNamed(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(language.getLocale());
  }

  String countryNamed(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.getLocale());
  }

  public Cause[] getCauses() {
    return Cause.values();
  }

  public Unit[] getUnits() {
    return Unit.values();
  }

  public TicketStatus[] getStatuses() {
    return TicketStatus.values();
  }

  /** The statuses that a ticket can be put into. */
  public Set<TicketStatus> getNextStatuses() {
    return EnumSet.complementOf(EnumSet.of(TicketStatus.SNOOZED));
  }

  public Priority[] getPriorities() {
    return Priority.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public List<StaffView> getColleagues() {
    return choices().colleagues();
  }

  public List<String> getReplies() {
    return choices().replies();
  }

  /** Every team by name. */
  public List<Option> getTeams() {
    return choices().teams().entrySet().stream()
        .map(each -> new Option(each.getKey().toString(), each.getValue()))
        .sorted(Comparator.comparing(Option::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Every language: a rule can be there before the first ticket in it. */
  public List<Option> getLanguages() {
    return named(Locale.getISOLanguages(), this::languageNamed);
  }

  private List<Option> named(String[] codes, UnaryOperator<String> name) {
    return Arrays.stream(codes)
        .map(code -> new Option(code, name.apply(code)))
        .sorted(Comparator.comparing(Option::name, Collator.getInstance(language.getLocale())))
        .toList();
  }
}
