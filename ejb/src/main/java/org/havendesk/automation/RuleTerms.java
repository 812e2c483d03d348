package org.havendesk.automation;

import java.time.Duration;
import org.havendesk.automation.store.Cause;
import org.havendesk.automation.store.Rule;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.TicketSearch;

/**
 * What a rule says.
 *
 * @param delay how long it waits; nothing unless it is time that sets it off
 * @param search which tickets it is for, at the moment when it acts
 */
public record RuleTerms(
    String name, Cause cause, Duration delay, TicketSearch search, RuleActs acts) {

  private static final int LONGEST_NAME = 50;
  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * Checks what it is given.
   *
   * @throws InvalidInput naming the field
   */
  public RuleTerms {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "Give a name of 1 to " + LONGEST_NAME + " characters.");
    }
    if (cause == null) {
      throw new InvalidInput("cause", "Choose what sets it off.");
    }
    if (!cause.isTimed()) {
      delay = Duration.ZERO;
    } else if (delay.compareTo(Duration.ofMinutes(1)) < 0 || delay.compareTo(LONGEST) > 0) {
      throw new InvalidInput("wait", "Wait between a minute and a year.");
    } else if (search.statuses().isEmpty()) {
      // Or it would be for every ticket that was ever closed.
      throw new InvalidInput("statuses", "Choose at least one status.");
    }
  }

  static RuleTerms of(Rule rule) {
    return new RuleTerms(rule.name(), rule.cause(), rule.delay(), rule.search(), actsOf(rule));
  }

  static RuleActs actsOf(Rule rule) {
    return new RuleActs(
        rule.toStatus(),
        rule.toPriority(),
        rule.toAssignee(),
        rule.toTeam(),
        rule.tagsAdded(),
        rule.tagsRemoved(),
        rule.note(),
        rule.reply());
  }

  void fill(Rule rule) {
    rule.rename(name);
    rule.when(cause, delay);
    rule.where(search);
    rule.sets(
        acts.status().orElse(null),
        acts.priority().orElse(null),
        acts.assignee().orElse(null),
        acts.team().orElse(null));
    rule.tags(acts.tagsAdded(), acts.tagsRemoved());
    rule.says(acts.note().orElse(null), acts.reply().orElse(null));
  }

  /** Whether tickets that it waited for before it waits for no more, or longer. */
  boolean waitsAsBefore(Rule rule) {
    return cause == rule.cause() && delay.equals(rule.delay()) && search.equals(rule.search());
  }
}
