package org.havendesk.automation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.automation.store.Outcome;
import org.havendesk.automation.store.Rule;
import org.havendesk.automation.store.RuleEntry;
import org.havendesk.automation.store.RuleEvent;
import org.havendesk.automation.store.RuleEvents;
import org.havendesk.automation.store.RuleLog;
import org.havendesk.automation.store.Rules;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.UseGate;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketTimes;
import org.havendesk.tickets.store.TicketStatus;

/**
 * Holds one event against one rule at a time, each in a transaction of its own: whatever dies in
 * between, a rule has acted once or not at all, and is written down if it has.
 */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RuleStep {

  /** A rule that acts more often than this on one ticket within an hour is switched off. */
  public static final int MOST_AN_HOUR = 10;

  /** So many rules can set each other off, one after the other. */
  static final int LONGEST_CHAIN = 10;

  private static final int ATTEMPTS = 5;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject private Rules rules;
  @Inject private RuleEvents events;
  @Inject private RuleLog log;
  @Inject private Planning planning;
  @Inject private Chain chain;
  @Inject private TicketDesk desk;
  @Inject private TicketTimes times;
  @Inject private UseGate gate;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Takes the next event; if it is not done in a minute, somebody else may take it. */
  @Needs(Permission.SYSTEM_WORK)
  public OptionalLong take() {
    Instant now = clock.instant();
    Optional<RuleEvent> next = events.next(now);
    next.ifPresent(event -> event.take(now.plus(LEASE)));
    return next.map(event -> OptionalLong.of(event.id())).orElseGet(OptionalLong::empty);
  }

  /** The rules that an event can set off, in order. */
  @Needs(Permission.SYSTEM_WORK)
  public List<Long> rulesFor(long event) {
    Optional<RuleEvent> happened = events.find(event);
    return rules.active().stream()
        .filter(rule -> happened.filter(it -> it.isFor(rule)).isPresent())
        .map(Rule::id)
        .toList();
  }

  /** The event was held against all of them. */
  @Needs(Permission.SYSTEM_WORK)
  public void done(long event) {
    events.find(event).ifPresent(events::remove);
  }

  /** Has a rule act, if the ticket is as it wants it and nothing speaks against it. */
  @Needs(Permission.SYSTEM_WORK)
  public void fire(long event, long number) {
    Optional<RuleEvent> happened = events.find(event);
    Optional<Rule> rule = rules.find(number).filter(Rule::isActive);
    if (happened.isPresent() && rule.isPresent() && times.hold(happened.get().ticket())) {
      fire(happened.get(), rule.get());
    }
  }

  private void fire(RuleEvent event, Rule rule) {
    boolean fits = desk.count(rule.search().numbered(event.ticket())) > 0;
    if (!fits || log.knows(event, rule.id())) {
      return;
    }
    Plan plan = planning.plan(RuleTerms.actsOf(rule), desk.row(event.ticket()).orElseThrow());
    List<Effect> effects = plan.effects();
    if (effects.isEmpty()) {
      return;
    }
    Outcome outcome = decide(event, rule, plan.row());
    if (outcome == Outcome.FIRED) {
      act(event, rule, plan);
    } else if (outcome == Outcome.TOO_OFTEN) {
      rule.stop(event.ticket());
      evidence.record(
          Act.of("rule.switched")
              .by(caller.get().actor())
              .fact("rule", rule.id())
              .fact("on", false)
              .fact("ticket", event.ticket()));
    }
    if (outcome != Outcome.CHAIN || !log.has(event.origin(), rule.id(), outcome)) {
      write(event, rule.id(), outcome, effects);
    }
  }

  private Outcome decide(RuleEvent event, Rule rule, TicketRow row) {
    if (event.depth() >= LONGEST_CHAIN || log.has(event.origin(), rule.id(), Outcome.FIRED)) {
      return Outcome.CHAIN;
    }
    if (row.customer().erased()) {
      return Outcome.ERASED;
    }
    if (!gate.permits(row.customer().id(), Use.SERVICE)) {
      return Outcome.RESTRICTED;
    }
    Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
    return log.countFired(rule.id(), row.id(), hourAgo) < MOST_AN_HOUR
        ? Outcome.FIRED
        : Outcome.TOO_OFTEN;
  }

  private void act(RuleEvent event, Rule rule, Plan plan) {
    var link = new Chain.Link(event.origin(), event.depth() + 1);
    try (var named = caller.as(Caller.system(TicketTimes.RULE + rule.name()));
        var place = chain.as(link)) {
      long ticket = event.ticket();
      plan.note().ifPresent(words -> desk.note(ticket, words, List.of()));
      if (plan.reply().isPresent()) {
        desk.reply(ticket, null, plan.reply().get().text(), List.of(), standing(plan));
      } else if (plan.changes()) {
        long version = desk.row(ticket).orElseThrow().version();
        desk.change(ticket, version, plan.change());
      }
      evidence.record(
          Act.of("rule.fired")
              .about(plan.row().customer().id())
              .by(caller.get().actor())
              .fact("rule", rule.id())
              .fact("ticket", ticket)
              .fact("cause", rule.cause().name().toLowerCase(Locale.ROOT))
              .fact(
                  "changed",
                  plan.effects().stream()
                      .map(Effect::fact)
                      .distinct()
                      .collect(Collectors.joining(" "))));
    }
  }

  /** A rule's answer leaves the ticket to colleagues: it stands where it stood, or is told to. */
  private static TicketChange standing(Plan plan) {
    TicketChange change = plan.change();
    TicketStatus now = plan.row().status();
    return new TicketChange(
        change.status().or(() -> Optional.of(now).filter(any -> any != TicketStatus.SNOOZED)),
        change.priority(),
        change.assignee(),
        change.tags(),
        change.team());
  }

  /** The rule does nothing, for this reason. */
  @Needs(Permission.SYSTEM_WORK)
  public void keep(long event, long rule, Outcome why, List<Effect> what) {
    events.find(event).ifPresent(happened -> write(happened, rule, why, what));
  }

  /**
   * It failed, for a reason that may pass.
   *
   * @return whether it has so often that it is given up
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean failed(long event, long rule) {
    return events
        .find(event)
        .map(
            happened -> {
              boolean over = happened.failed(PAUSE, clock.instant()) >= ATTEMPTS;
              if (over) {
                write(happened, rule, Outcome.FAILED, List.of());
              }
              return over;
            })
        .orElse(false);
  }

  private void write(RuleEvent event, long rule, Outcome outcome, List<Effect> effects) {
    log.add(
        new RuleEntry(
            event, rule, outcome, effects.stream().map(Effect::line).toList(), clock.instant()));
  }
}
