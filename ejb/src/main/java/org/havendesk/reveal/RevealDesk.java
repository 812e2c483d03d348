package org.havendesk.reveal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.FreshlyProven;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.people.UseGate;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.regulation.Use;
import org.havendesk.reveal.store.Reveal;
import org.havendesk.reveal.store.Reveals;
import org.havendesk.rights.LocalLaw;
import org.havendesk.rights.PersonMarks;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.Sight;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketFieldView;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketView;

/**
 * Shows a fragment of personal data unmasked, for a purpose and a short time. Each time leaves
 * evidence; of people at whom special categories are noted somebody else agrees first, unless the
 * glass is broken, which somebody else then looks at.
 */
@Stateless
@Guarded
public class RevealDesk {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration REVIEWED_WITHIN = Duration.ofDays(1);
  private static final String SENSITIVE = "special_categories";

  @Inject private Reveals reveals;
  @Inject private RevealRules rules;
  @Inject private TicketDesk tickets;
  @Inject private Sight sight;
  @Inject private PeopleDesk people;
  @Inject private PersonMarks marks;
  @Inject private UseGate gate;
  @Inject private LocalLaw law;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Shows name, address and number of a ticket's customer. */
  @Needs(Permission.PERSONAL_DATA_REVEAL)
  @FreshlyProven
  public Revealed contact(long ticket, Plea plea) {
    var row = unmasked(ticket).ticket();
    return show(
        row,
        "contact",
        plea,
        seconds -> {
          try (var scope = caller.as(Caller.system("reveal"))) {
            return Revealed.contact(seconds, people.identifiersOf(row.customer().id()));
          }
        });
  }

  /** Shows a ticket's subject. */
  @Needs(Permission.PERSONAL_DATA_REVEAL)
  @FreshlyProven
  public Revealed subject(long ticket, Plea plea) {
    var row = unmasked(ticket).ticket();
    return show(
        row, "subject", plea, seconds -> Revealed.words(seconds, row.subject(), Optional.empty()));
  }

  /** Shows what was said in one message. */
  @Needs(Permission.PERSONAL_DATA_REVEAL)
  @FreshlyProven
  public Revealed message(long ticket, long message, Plea plea) {
    var view = unmasked(ticket);
    MessageView said =
        view.messages().stream()
            .filter(each -> each.id() == message)
            .findFirst()
            .orElseThrow(() -> new NotFound("message " + message));
    return show(
        view.ticket(),
        whose(view, said),
        "message",
        plea,
        seconds -> Revealed.words(seconds, said.text(), said.html()));
  }

  /** Hands a file out. */
  @Needs(Permission.PERSONAL_DATA_REVEAL)
  @FreshlyProven
  public Revealed file(long ticket, long attachment, Plea plea) {
    var view = unmasked(ticket);
    MessageView with =
        view.messages().stream()
            .filter(each -> each.attachments().stream().anyMatch(file -> file.id() == attachment))
            .findFirst()
            .orElseThrow(() -> new NotFound("file " + attachment));
    return show(
        view.ticket(),
        whose(view, with),
        "file",
        plea,
        seconds -> {
          try (var scope = caller.as(Caller.system("reveal"))) {
            return Revealed.file(
                seconds,
                tickets.file(attachment).orElseThrow(() -> new NotFound("file " + attachment)));
          }
        });
  }

  /** Shows what stands in one field of one's own. */
  @Needs(Permission.PERSONAL_DATA_REVEAL)
  @FreshlyProven
  public Revealed field(long ticket, long field, Plea plea) {
    var view = unmasked(ticket);
    var value =
        view.fields().stream()
            .filter(each -> each.field().id() == field)
            .findFirst()
            .flatMap(TicketFieldView::value);
    if (value.isEmpty()) {
      throw new NotFound("field " + field);
    }
    return show(
        view.ticket(), "field", plea, seconds -> Revealed.words(seconds, value, Optional.empty()));
  }

  private static UUID whose(TicketView view, MessageView said) {
    return said.writer().map(PersonView::id).orElse(view.ticket().customer().id());
  }

  private TicketView unmasked(long ticket) {
    if (!sight.sees(ticket)) {
      throw new NotFound("ticket " + ticket);
    }
    try (var scope = caller.as(Caller.system("reveal"))) {
      return tickets.view(ticket).orElseThrow(() -> new NotFound("ticket " + ticket));
    }
  }

  private Revealed show(TicketRow ticket, String what, Plea plea, IntFunction<Revealed> fragment) {
    return show(ticket, ticket.customer().id(), what, plea, fragment);
  }

  private Revealed show(
      TicketRow ticket, UUID person, String what, Plea plea, IntFunction<Revealed> fragment) {
    gate.mustPermit(person, Use.SERVICE);
    Instant now = clock.instant();
    String login = caller.get().name();
    var lastHour = reveals.shownTo(login, now.minus(HOUR));
    if (lastHour.size() >= rules.perHour() && !plea.breakGlass()) {
      throw new TooManyRequests(now, lastHour.get(0).shownAt().orElse(now).plus(HOUR));
    }
    Optional<Reveal> allowed =
        reveals.approved(login, person, what, now.minus(RevealRules.ALLOWED_FOR));
    var reveal =
        allowed.orElseGet(
            () ->
                new Reveal(
                    login,
                    role(),
                    person,
                    ticket.id(),
                    what,
                    plea.purpose().key(),
                    plea.reason(),
                    now));
    if (allowed.isEmpty()) {
      reveals.add(reveal);
      if (isSensitive(person) && !plea.breakGlass()) {
        prove("personal-data.reveal-asked", reveal, plea);
        return Revealed.waiting();
      }
    }
    if (plea.breakGlass()) {
      reveal.breakGlass(now.plus(REVIEWED_WITHIN));
    }
    var zone = law.jurisdiction().timeZone();
    reveal.show(
        now, rules.shown(), rules.unusual(login, person, lastHour, ticket.assignee(), now, zone));
    prove("personal-data.revealed", reveal, plea);
    return fragment.apply(reveal.seconds());
  }

  private boolean isSensitive(UUID person) {
    return marks.of(person, Locale.ENGLISH).stream()
        .anyMatch(noted -> noted.mark().equals(SENSITIVE));
  }

  private void prove(String kind, Reveal reveal, Plea plea) {
    var act =
        Act.of(kind)
            .about(reveal.person())
            .by(caller.get().actor())
            .fact("reveal", reveal.id())
            .fact("ticket", reveal.ticket())
            .fact("what", reveal.what())
            .fact("purpose", reveal.purpose())
            .fact("seconds", reveal.seconds())
            .fact("brokeGlass", reveal.brokeGlass());
    if (!reveal.alerts().isEmpty()) {
      act.fact("alerts", String.join(" ", reveal.alerts()));
    }
    if (!plea.reason().isEmpty()) {
      act.details(plea.reason());
    }
    evidence.record(act);
  }

  /** In what role, as the person is told: of several the one that may do the most. */
  private String role() {
    var who = caller.get();
    if (who.may(Permission.REVIEW_LEGAL)) {
      return "legal";
    }
    if (who.may(Permission.REVIEW_COMPLIANCE)) {
      return "compliance";
    }
    return who.may(Permission.QUARANTINE_HANDLE) ? "supervisor" : "agent";
  }
}
