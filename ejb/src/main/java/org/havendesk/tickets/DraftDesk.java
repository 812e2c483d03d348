package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.store.Draft;
import org.havendesk.tickets.store.Drafts;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Keeps what colleagues type until they send it, so that no crash takes it, and tells who else is
 * writing. Everybody reads their own draft only.
 */
@Stateless
@Guarded
public class DraftDesk {

  /** Characters; the longest answers have a tenth of it. */
  static final int LONGEST = 100_000;

  private static final Duration STILL_WRITING = Duration.ofMinutes(2);

  @Inject private Sight sight;
  @Inject private Tickets tickets;
  @Inject private Drafts drafts;
  @Inject private UseGate gate;
  @Inject private Event<TicketTouched> touched;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** What the caller has typed for this ticket and not sent. */
  @Needs(Permission.TICKETS_WRITE)
  public Optional<String> own(long ticket) {
    return drafts.find(ticket, login()).flatMap(Draft::text);
  }

  /**
   * Keeps what the caller has typed; nothing typed, nothing kept.
   *
   * @throws NotFound if the caller sees no such ticket
   * @throws InvalidInput if it is longer than any answer
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public void keep(long id, String words) {
    mustBeShort(words);
    Ticket ticket = seen(id);
    gate.mustPermit(ticket.person(), Use.SERVICE);
    if (words.isBlank() || isSent(id, words)) {
      drafts.remove(id, login());
    } else {
      Instant now = clock.instant();
      drafts
          .find(id, login())
          .ifPresentOrElse(
              draft -> draft.become(words, now),
              () -> drafts.add(new Draft(ticket, login(), words, now)));
    }
    touched.fire(new TicketTouched(id, true));
  }

  /**
   * How words will look once they are sent or noted: HTML that may stand within a page. Nothing is
   * filled in, and nothing kept.
   *
   * @throws InvalidInput if they are longer than any answer
   */
  @Needs(Permission.TICKETS_WRITE)
  public String preview(String words) {
    mustBeShort(words);
    return MessageMarkdown.preview(words);
  }

  /** The logins of colleagues who are writing at this ticket, without the caller's. */
  @Needs(Permission.TICKETS_READ)
  public List<String> writers(long id) {
    seen(id);
    return drafts.writersOf(id, clock.instant().minus(STILL_WRITING)).stream()
        .filter(writer -> !writer.equals(login()))
        .toList();
  }

  private static void mustBeShort(String words) {
    if (words.length() > LONGEST) {
      throw new InvalidInput("text", "A draft has at most " + LONGEST + " characters.");
    }
  }

  private Ticket seen(long id) {
    return sight.find(id).orElseThrow(() -> new NotFound("ticket " + id));
  }

  /** A draft that was on its way while the same words were sent would come back to life. */
  private boolean isSent(long id, String words) {
    return tickets
        .lastMessageOf(id)
        .filter(last -> last.author().filter(login()::equals).isPresent())
        .flatMap(Message::text)
        .filter(text -> Wording.isSent(text, words.strip()))
        .isPresent();
  }

  private String login() {
    return caller.get().name();
  }
}
