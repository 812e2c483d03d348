package org.havendesk.automation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.automation.store.Cause;
import org.havendesk.automation.store.Rule;
import org.havendesk.automation.store.RuleDues;
import org.havendesk.automation.store.RuleDues.Due;
import org.havendesk.automation.store.RuleEvent;
import org.havendesk.automation.store.RuleEvents;
import org.havendesk.automation.store.RuleLog;
import org.havendesk.automation.store.Rules;
import org.havendesk.automation.store.Rules.Look;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketTimes;

/**
 * Knows for each ticket when the time of a rule comes. It reckons when something happens in the
 * ticket, and looks once through those that there are when a rule is switched on: no look at the
 * clock reads a ticket whose time has not come.
 */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RuleClock {

  /** So many numbers of tickets are looked at once. */
  private static final int WINDOW = 5_000;

  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private Rules rules;
  @Inject private RuleDues dues;
  @Inject private RuleEvents events;
  @Inject private RuleLog log;
  @Inject private TicketDesk desk;
  @Inject private TicketTimes times;
  @Inject private Clock clock;

  /** Something happened in a ticket: when does the time of each rule come for it now? */
  @Needs(Permission.SYSTEM_WORK)
  public void reckon(long event) {
    events.find(event).filter(happened -> !happened.isTimed()).ifPresent(this::reckon);
  }

  private void reckon(RuleEvent event) {
    long ticket = event.ticket();
    boolean held = times.hold(ticket);
    for (Rule rule : rules.active()) {
      if (rule.cause().isTimed()) {
        Optional<Instant> since =
            held && fits(rule, ticket) ? since(rule, event) : Optional.empty();
        since.ifPresentOrElse(
            then -> dues.set(rule.id(), ticket, then, then.plus(rule.delay())),
            () -> dues.forget(rule.id(), ticket));
      }
    }
  }

  /** Where nobody did anything, what is known of it stays; what rules do is nothing anybody did. */
  private Optional<Instant> since(Rule rule, RuleEvent event) {
    if (rule.cause() != Cause.SINCE_CHANGE) {
      return since(rule, event.ticket());
    }
    if (event.isNews()) {
      return Optional.of(event.happenedAt());
    }
    return dues.since(rule.id(), event.ticket()).or(() -> since(rule, event.ticket()));
  }

  private Optional<Instant> since(Rule rule, long ticket) {
    return times.of(ticket).flatMap(since -> since(rule.cause(), since));
  }

  /** Since when a ticket is as a rule of time wants it. */
  static Optional<Instant> since(Cause cause, TicketTimes.Since since) {
    return switch (cause) {
      case IN_STATUS -> Optional.of(since.status());
      case SINCE_CUSTOMER -> since.written();
      case UNANSWERED -> since.unanswered();
      default -> Optional.of(since.updated());
    };
  }

  private boolean fits(Rule rule, long ticket) {
    return desk.count(rule.search().numbered(ticket)) > 0;
  }

  /**
   * Has the next rule act whose time has come.
   *
   * @return whether there was one
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean nextDue() {
    Instant now = clock.instant();
    Optional<Due> next = dues.next(now);
    next.ifPresent(due -> comes(due, now));
    return next.isPresent();
  }

  private void comes(Due due, Instant now) {
    boolean held = times.hold(due.ticket());
    dues.lock(due, now).ifPresent(it -> comes(it, held, now));
  }

  private void comes(Due due, boolean held, Instant now) {
    Optional<Rule> rule =
        rules
            .find(due.rule())
            .filter(it -> held && it.isActive() && it.cause().isTimed())
            .filter(it -> fits(it, due.ticket()));
    Optional<Instant> since = rule.flatMap(it -> since(it, due));
    if (since.isEmpty()) {
      dues.forget(due.rule(), due.ticket());
      return;
    }
    Rule it = rule.get();
    Instant dueAt = since.get().plus(it.delay());
    dues.set(it.id(), due.ticket(), since.get(), dueAt);
    if (!dueAt.isAfter(now)) {
      dues.came(it.id(), due.ticket());
      events.add(RuleEvent.timeCame(due.ticket(), it.id(), it.cause(), now));
    }
  }

  private Optional<Instant> since(Rule rule, Due due) {
    return rule.cause() == Cause.SINCE_CHANGE && due.since().isPresent()
        ? due.since()
        : since(rule, due.ticket());
  }

  /**
   * Looks at some tickets that there were before a rule of time.
   *
   * @return whether there may be more
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean nextLook() {
    Optional<Look> next = rules.nextLook();
    next.ifPresent(this::look);
    return next.isPresent();
  }

  private void look(Look look) {
    Rule rule = rules.find(look.rule()).orElseThrow();
    long last = times.lastNumber();
    if (look.lookedTo() >= last || !rule.cause().isTimed()) {
      rules.lookedTo(rule.id(), Rules.LOOKED);
      return;
    }
    long from = look.lookedTo() + 1;
    long before = Math.min(from + WINDOW, last + 1);
    dues.lookAt(rule.id(), times.numbers(rule.search(), from, before), clock.instant());
    rules.lookedTo(rule.id(), before - 1);
  }

  /** Forgets what rules did long ago, and rules that were removed long ago. */
  @Needs(Permission.SYSTEM_WORK)
  public void forgetOld() {
    Instant before = clock.instant().minus(KEPT);
    log.forget(before);
    rules.forget(before);
    dues.forgetOrphans();
  }
}
