package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.Attachment;
import org.havendesk.tickets.store.Draft;
import org.havendesk.tickets.store.DraftFile;
import org.havendesk.tickets.store.DraftFiles;
import org.havendesk.tickets.store.Drafts;
import org.havendesk.tickets.store.HeldReplies;
import org.havendesk.tickets.store.HeldReply;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.SearchTokens;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Answers in the moment before they leave. Each leaves or is taken back, once and never both,
 * whatever becomes of the browser that sent it.
 */
@Stateless
@Guarded
public class Sending {

  @Inject private HeldReplies held;
  @Inject private Departure departure;
  @Inject private Tickets tickets;
  @Inject private Drafts drafts;
  @Inject private DraftFiles draftFiles;
  @Inject private SearchTokens tokens;
  @Inject private Sight sight;
  @Inject private Evidence evidence;
  @Inject private Event<TicketTouched> touched;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** An answer that the caller can still take back. */
  public record Undoable(long message, Instant until) {}

  /** The newest answer in a ticket that the caller can still take back. */
  @Needs(Permission.TICKETS_WRITE)
  public Optional<Undoable> undoable(long ticket) {
    if (!sight.sees(ticket)) {
      return Optional.empty();
    }
    return held.of(ticket, login()).stream()
        .findFirst()
        .map(each -> new Undoable(each.message(), each.leavesAt()));
  }

  /**
   * Takes an answer back: its words are the caller's draft again, and the ticket is what it was,
   * unless somebody has changed it since. Its files are attached again.
   *
   * @return the ticket that it was in
   * @throws InvalidInput if it has left
   */
  @Needs(Permission.TICKETS_WRITE)
  public long takeBack(long id) {
    HeldReply answer =
        held.lock(id)
            .filter(each -> each.login().equals(login()))
            .orElseThrow(() -> new InvalidInput("left", "This answer has left already."));
    Message message = tickets.findMessage(id).orElseThrow();
    Ticket ticket =
        tickets.lock(
            sight
                .find(message.ticket())
                .orElseThrow(() -> new NotFound("ticket " + message.ticket())));
    Instant now = clock.instant();
    answer.words().ifPresent(words -> restore(ticket, words, now));
    tickets.attachmentsOf(id).forEach(file -> restore(ticket, file, now));
    answer.setBack(ticket, now);
    tokens.write(ticket.id(), id, Map.of());
    held.remove(answer);
    tickets.flush();
    tickets.remove(message);
    evidence.record(
        Act.of("message.taken-back")
            .about(ticket.person())
            .by(caller.get().actor())
            .fact("ticket", ticket.id())
            .fact("message", id));
    touched.fire(new TicketTouched(ticket.id(), false));
    return ticket.id();
  }

  /** What was begun since stays below it. */
  private void restore(Ticket ticket, String words, Instant now) {
    Optional<Draft> begun = drafts.find(ticket.id(), login());
    begun.ifPresentOrElse(
        draft -> draft.become(words + draft.text().map(more -> "\n\n" + more).orElse(""), now),
        () -> drafts.add(new Draft(ticket, login(), words, now)));
  }

  private void restore(Ticket ticket, Attachment file, Instant now) {
    Optional<byte[]> content = tickets.contentOf(file.id());
    if (file.name().isPresent() && content.isPresent()) {
      draftFiles.add(
          new DraftFile(ticket, login(), file.name().get(), file.mediaType(), file.size(), now),
          content.get());
    }
  }

  /**
   * Lets the next answer leave whose moment is over, in a transaction of its own.
   *
   * @return whether there was one
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean leaveNext() {
    Optional<HeldReply> next = held.nextLeaving(clock.instant());
    next.ifPresent(this::leave);
    return next.isPresent();
  }

  private void leave(HeldReply answer) {
    Message message = tickets.findMessage(answer.message()).orElseThrow();
    Ticket ticket = tickets.find(message.ticket()).orElseThrow();
    departure.leave(ticket, message, "staff:" + answer.login());
    Set<Happening> what = TicketState.before(answer, ticket).until(ticket, Happening.ANSWERED);
    held.remove(answer);
    touched.fire(new TicketTouched(ticket.id(), false, what));
  }

  private String login() {
    return caller.get().name();
  }
}
