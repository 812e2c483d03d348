package org.havendesk.automation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.automation.store.Outcome;
import org.havendesk.automation.store.Rule;
import org.havendesk.automation.store.RuleEntry;
import org.havendesk.automation.store.RuleLog;
import org.havendesk.automation.store.Rules;
import org.havendesk.tickets.Sight;

/** Tells what rules did, or why not, for ninety days. */
@Stateless
@Guarded
public class RuleHistory {

  private static final int SHOWN = 100;
  private static final int SHOWN_OF_TICKET = 10;

  @Inject private RuleLog log;
  @Inject private Rules rules;
  @Inject private Sight sight;

  /**
   * One time that a rule was set off.
   *
   * @param name the rule's, as it is called now
   * @param effects what it changed or said, or would have
   */
  public record Entry(
      long rule, String name, long ticket, Outcome outcome, List<Effect> effects, Instant at) {}

  /** The newest of all rules, or of one; without tickets that the caller may not see. */
  @Needs(Permission.RULES_WRITE)
  public List<Entry> newest(Optional<Long> rule) {
    LongPredicate seen = sight.seeing();
    List<RuleEntry> found =
        rule.map(id -> log.ofRule(id, SHOWN)).orElseGet(() -> log.newest(SHOWN));
    return shown(found.stream().filter(entry -> seen.test(entry.ticket())).toList());
  }

  /** The newest of a ticket. */
  @Needs(Permission.TICKETS_READ)
  public List<Entry> of(long ticket) {
    return sight.sees(ticket) ? shown(log.ofTicket(ticket, SHOWN_OF_TICKET)) : List.of();
  }

  private List<Entry> shown(List<RuleEntry> found) {
    Map<Long, String> names = new HashMap<>();
    return found.stream().map(entry -> shown(entry, names)).toList();
  }

  private Entry shown(RuleEntry entry, Map<Long, String> names) {
    return new Entry(
        entry.rule(),
        names.computeIfAbsent(entry.rule(), id -> rules.find(id).map(Rule::name).orElse("#" + id)),
        entry.ticket(),
        entry.outcome(),
        entry.effects().stream().map(Effect::of).toList(),
        entry.loggedAt());
  }
}
