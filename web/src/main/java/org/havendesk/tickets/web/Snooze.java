package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.SnoozeUntil;
import org.havendesk.tickets.Snoozing;
import org.havendesk.tickets.store.TicketStatus;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/** Has the open ticket sleep until a time that is meant where the viewer is. */
@Named
@RequestScoped
public class Snooze {

  private static final String TEXTS = "org.havendesk.tickets.web.conversation";

  @Inject private Snoozing snoozing;
  @Inject private Conversation conversation;
  @Inject private Threading threading;
  @Inject private SeenTicket seen;
  @Inject private Times times;
  @Inject private Toasts toasts;
  @Inject private Language language;
  @Inject private Clock clock;

  private String zone;
  private String at;

  /** Until then, as one says it. */
  public void until(String said) {
    snooze(SnoozeUntil.valueOf(said).from(clock.instant(), there()));
  }

  /** Until the time that was entered. */
  public void then() {
    try {
      snooze(LocalDateTime.parse(at == null ? "" : at).atZone(there()).toInstant());
    } catch (DateTimeException e) {
      beside("snooze.invalid.until");
    }
  }

  private void snooze(Instant until) {
    try {
      snoozing.snooze(seen.getId(), until);
      toasts.done(TEXTS, "snooze.done", times.full(until));
      shownAnew();
    } catch (UseStopped e) {
      toasts.refuse(TEXTS, "threads.invalid.restricted");
    } catch (InvalidInput e) {
      beside("snooze.invalid." + e.field());
    }
  }

  /** Brings it back now. */
  public void wake() {
    try {
      snoozing.wake(seen.getId());
      shownAnew();
    } catch (UseStopped e) {
      toasts.refuse(TEXTS, "threads.invalid.restricted");
    }
  }

  private void shownAnew() {
    conversation.changed();
    PrimeFaces.current().ajax().update("ticketCard");
  }

  private void beside(String key) {
    Messages.addError("snooze:at", "{0}", language.texts(TEXTS).getString(key));
  }

  /** Where the browser says that it is; where times are shown, if it says nothing known. */
  private ZoneId there() {
    try {
      return ZoneId.of(zone == null ? "" : zone);
    } catch (DateTimeException unknown) {
      return times.zone();
    }
  }

  /** Whether the ticket can sleep, or sleeps. */
  public boolean isPossible() {
    TicketStatus status = conversation.getView().ticket().status();
    return status != TicketStatus.SOLVED && status != TicketStatus.CLOSED;
  }

  /** Whether the ticket is over for good and stands for itself. */
  public boolean isClosed() {
    return conversation.getView().ticket().status() == TicketStatus.CLOSED
        && threading.isStanding();
  }

  public boolean isSleeping() {
    return conversation.getView().ticket().status() == TicketStatus.SNOOZED;
  }

  /** When it comes back. */
  public Instant getWakesAt() {
    return snoozing.wakesAt(seen.getId()).orElse(null);
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }
}
