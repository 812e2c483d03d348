package org.havendesk.automation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.automation.Effect.Part;
import org.havendesk.automation.store.Cause;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.Sight;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketTimes;
import org.havendesk.tickets.store.Span;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketTraits;

/**
 * Tries a rule on tickets of the past and changes nothing. A rule of time is tried on those whose
 * time has come, another on those that were opened, or in which anything happened, within thirty
 * days; all as they are now.
 */
@Stateless
@Guarded
public class RuleTrial {

  /** So many tickets are shown. */
  public static final int SHOWN = 100;

  /** So many are looked at. */
  public static final int LOOKED_AT = 2_000;

  private static final int PAGE = 200;
  private static final Duration PAST = Duration.ofDays(30);

  @Inject private TicketDesk desk;
  @Inject private TicketTimes times;
  @Inject private Planning planning;
  @Inject private Sight sight;
  @Inject private UseGate gate;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Tries it, on what the caller may see. */
  @Needs(Permission.RULES_WRITE)
  public Trial of(RuleTerms terms) {
    boolean reads = caller.get().may(Permission.TICKETS_READ);
    LongPredicate seen = sight.seeing();
    TicketSearch search = past(terms);
    List<Trial.Row> rows = new ArrayList<>();
    int touched = 0;
    int looked = 0;
    long before = Long.MAX_VALUE;
    List<TicketRow> page;
    do {
      page = page(search, before, reads);
      for (TicketRow row : page) {
        before = row.id();
        if (seen.test(before) && isTouched(terms, row)) {
          touched++;
          if (rows.size() < SHOWN) {
            rows.add(tried(terms, row, reads));
          }
        }
      }
      looked += page.size();
    } while (page.size() == PAGE && looked < LOOKED_AT);
    return new Trial(touched, page.size() == PAGE, rows);
  }

  /** Who reads no tickets sees numbers only. */
  private List<TicketRow> page(TicketSearch search, long before, boolean reads) {
    if (reads) {
      return desk.listBefore(search, before, PAGE);
    }
    try (var scope = caller.as(Caller.system("rules"))) {
      return desk.listBefore(search, before, PAGE);
    }
  }

  private TicketSearch past(RuleTerms terms) {
    if (terms.cause().isTimed()) {
      return terms.search();
    }
    TicketTraits traits = terms.search().traits();
    var since = new Span(Optional.of(clock.instant().minus(PAST)), Optional.empty());
    boolean opened = terms.cause() == Cause.OPENED;
    return terms
        .search()
        .like(
            new TicketTraits(
                traits.team(),
                traits.channel(),
                traits.tongue(),
                traits.region(),
                opened ? since : Span.EVER,
                opened ? Span.EVER : since));
  }

  private boolean isTouched(RuleTerms terms, TicketRow row) {
    if (row.customer().erased() || !gate.permits(row.customer().id(), Use.SERVICE)) {
      return false;
    }
    return !terms.cause().isTimed() || hasCome(terms, row.id());
  }

  private boolean hasCome(RuleTerms terms, long ticket) {
    Instant now = clock.instant();
    try (var scope = caller.as(Caller.system("rules"))) {
      return times
          .of(ticket)
          .flatMap(since -> RuleClock.since(terms.cause(), since))
          .filter(since -> !since.plus(terms.delay()).isAfter(now))
          .isPresent();
    }
  }

  private Trial.Row tried(RuleTerms terms, TicketRow row, boolean reads) {
    return new Trial.Row(row.id(), row.subject().filter(any -> reads), effects(terms, row));
  }

  private List<Effect> effects(RuleTerms terms, TicketRow row) {
    try (var scope = caller.as(Caller.system("rules"))) {
      return planning.plan(terms.acts(), row).effects();
    } catch (InvalidInput wrong) {
      return List.of(new Effect(Part.WRONG, wrong.field()));
    }
  }
}
