package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.Sending;

/** Offers to take back what the viewer has just sent. */
@Named
@RequestScoped
public class UndoSend {

  private static final String TEXTS = "org.havendesk.tickets.web.conversation";

  @Inject private Sending sending;
  @Inject private SeenTicket seen;
  @Inject private Viewer viewer;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private Optional<Sending.Undoable> undoable;

  /** Takes the answer back; its words are in the field again. */
  public String undo() {
    try {
      Long message = getMessage();
      if (message == null) {
        toasts.refuse(TEXTS, "undo.left");
      } else {
        sending.takeBack(message);
        toasts.done(TEXTS, "undo.done");
      }
    } catch (InvalidInput left) {
      toasts.refuse(TEXTS, "undo.left");
    }
    return "/ticket?faces-redirect=true&id=" + seen.getId();
  }

  public boolean isOffered() {
    return find().isPresent();
  }

  /** The answer's number, or null. */
  public Long getMessage() {
    return find().map(Sending.Undoable::message).orElse(null);
  }

  /** Milliseconds until it leaves. */
  public long getMillisLeft() {
    return find()
        .map(each -> Math.max(0, Duration.between(clock.instant(), each.until()).toMillis()))
        .orElse(0L);
  }

  private Optional<Sending.Undoable> find() {
    if (undoable == null) {
      undoable =
          viewer.may("TICKETS_WRITE") && seen.getId() != null
              ? sending.undoable(seen.getId())
              : Optional.empty();
    }
    return undoable;
  }
}
