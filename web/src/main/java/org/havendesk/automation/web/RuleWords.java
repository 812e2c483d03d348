package org.havendesk.automation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.StaffAccounts;
import org.havendesk.automation.Effect;
import org.havendesk.automation.RuleActs;
import org.havendesk.automation.RuleHistory;
import org.havendesk.automation.RuleTerms;
import org.havendesk.platform.web.Language;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketTraits;

/** Says in the viewer's language what rules say and did. */
@Named
@RequestScoped
public class RuleWords {

  static final String TEXTS = "org.havendesk.automation.web.messages";
  private static final String TICKETS = "org.havendesk.tickets.web.messages";

  @Inject private RuleHistory history;
  @Inject private RuleOptions options;
  @Inject private StaffAccounts accounts;
  @Inject private Language language;

  private Map<String, String> names;
  private List<RuleHistory.Entry> entries;

  /** What rules did in the ticket of the page. */
  public List<RuleHistory.Entry> of(long ticket) {
    if (entries == null) {
      entries = history.of(ticket);
    }
    return entries;
  }

  /** What sets a rule off. */
  public String cause(RuleTerms terms) {
    String said = own("cause." + terms.cause());
    return terms.cause().isTimed() ? MessageFormat.format(said, duration(terms.delay())) : said;
  }

  private String duration(Duration delay) {
    Unit unit = Unit.of(delay);
    return MessageFormat.format(own("for." + unit), unit.in(delay));
  }

  /** Which tickets a rule is for. */
  public List<String> which(RuleTerms terms) {
    List<String> which = new ArrayList<>();
    TicketSearch search = terms.search();
    TicketTraits traits = search.traits();
    if (!search.statuses().isEmpty()) {
      which.add(
          search.statuses().stream()
              .sorted()
              .map(each -> tickets("status." + each))
              .collect(Collectors.joining(" / ")));
    }
    search.priority().ifPresent(to -> which.add(named("priority", tickets("priority." + to))));
    search.assignee().ifPresent(who -> which.add(named("assignee", nameOf(who))));
    if (search.unassigned()) {
      which.add(named("assignee", tickets("conversation.nobody")));
    }
    search.tag().ifPresent(tag -> which.add(own("tag") + ": " + tag));
    traits.team().ifPresent(team -> which.add(named("team", options.teamNamed(team))));
    traits.channel().ifPresent(channel -> which.add(tickets("channel." + channel)));
    traits.tongue().ifPresent(code -> which.add(options.languageNamed(code)));
    traits.region().ifPresent(code -> which.add(options.countryNamed(code)));
    return which;
  }

  /** What a rule does. */
  public List<String> does(RuleTerms terms) {
    RuleActs acts = terms.acts();
    List<Effect> effects = new ArrayList<>();
    acts.status().ifPresent(to -> effects.add(new Effect(Effect.Part.STATUS, to.name())));
    acts.priority().ifPresent(to -> effects.add(new Effect(Effect.Part.PRIORITY, to.name())));
    acts.assignee().ifPresent(to -> effects.add(new Effect(Effect.Part.ASSIGNEE, to)));
    acts.team()
        .map(to -> to.isEmpty() ? to : options.teamNamed(UUID.fromString(to)))
        .ifPresent(to -> effects.add(new Effect(Effect.Part.TEAM, to)));
    acts.tagsAdded().forEach(tag -> effects.add(new Effect(Effect.Part.TAG_ADDED, tag)));
    acts.tagsRemoved().forEach(tag -> effects.add(new Effect(Effect.Part.TAG_REMOVED, tag)));
    acts.note().ifPresent(text -> effects.add(new Effect(Effect.Part.NOTE, "")));
    acts.reply().ifPresent(name -> effects.add(new Effect(Effect.Part.REPLY, name)));
    return effects.stream().map(this::effect).toList();
  }

  /** One thing that a rule does to a ticket. */
  public String effect(Effect effect) {
    String value = effect.value();
    return switch (effect.part()) {
      case STATUS -> named("status", tickets("status." + value));
      case PRIORITY -> named("priority", tickets("priority." + value));
      case ASSIGNEE ->
          named("assignee", value.isEmpty() ? tickets("conversation.nobody") : nameOf(value));
      case TEAM -> value.isEmpty() ? tickets("conversation.noTeam") : named("team", value);
      case TAG_ADDED -> MessageFormat.format(own("effect.tagAdded"), value);
      case TAG_REMOVED -> MessageFormat.format(own("effect.tagRemoved"), value);
      case NOTE -> own("effect.note");
      case REPLY -> MessageFormat.format(own("effect.reply"), value);
      case WRONG -> wrong(value);
    };
  }

  private String wrong(String field) {
    ResourceBundle texts = language.texts(TEXTS);
    String key = "because." + field;
    return texts.getString(texts.containsKey(key) ? key : "because.other");
  }

  private String named(String what, String value) {
    return tickets(what) + ": " + value;
  }

  private String nameOf(String login) {
    if (names == null) {
      names = accounts.names();
    }
    return names.getOrDefault(login, login);
  }

  private String own(String key) {
    return language.texts(TEXTS).getString(key);
  }

  private String tickets(String key) {
    return language.texts(TICKETS).getString(key);
  }
}
