package org.havendesk.channels;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.store.Extensions;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.DraftDesk;
import org.havendesk.tickets.TicketDesk;

/** Has the telephone system call a customer whose number the colleague sees masked. */
@Stateless
@Guarded
public class CallDesk {

  private static final String EXTENSION = "[0-9A-Za-z*#_-]{1,32}";

  @Inject private TelephoneSystem telephones;
  @Inject private Extensions extensions;
  @Inject private TicketDesk tickets;
  @Inject private DraftDesk drafts;
  @Inject private PeopleDesk people;
  @Inject private UseGate gate;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /** What a call is noted as, in the colleague's words. */
  public record Words(String started, String failed) {}

  /** Whether there is a telephone system. */
  @Needs(Permission.TICKETS_WRITE)
  public boolean isOffered() {
    return telephones.isThere();
  }

  /** The caller's own extension. */
  @Needs(Permission.TICKETS_WRITE)
  public Optional<String> extension() {
    return extensions.of(caller.get().name());
  }

  /**
   * Sets the caller's own extension, or removes it with an empty one.
   *
   * @throws InvalidInput if it is none
   */
  @Needs(Permission.TICKETS_WRITE)
  public void setExtension(String number) {
    Optional<String> own =
        Optional.ofNullable(number).map(String::strip).filter(text -> !text.isEmpty());
    if (own.filter(text -> !text.matches(EXTENSION)).isPresent()) {
      throw new InvalidInput("extension", "This is no extension.");
    }
    extensions.set(caller.get().name(), own);
  }

  /**
   * Rings the caller's telephone and then the customer of a ticket, and notes it there.
   *
   * @return whether the telephone system has begun to
   * @throws InvalidInput naming {@code extension} if the caller has none, or {@code phone} if there
   *     is no number to call
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public boolean call(long ticket, Words words) {
    UUID person =
        tickets
            .row(ticket)
            .map(row -> row.customer().id())
            .orElseThrow(() -> new NotFound("ticket " + ticket));
    gate.mustPermit(person, Use.SERVICE);
    String own =
        extension().orElseThrow(() -> new InvalidInput("extension", "You have no extension."));
    boolean started = telephones.connect(own, numberOf(person));
    Optional<String> draft = drafts.own(ticket);
    tickets.note(ticket, started ? words.started() : words.failed(), List.of());
    // A note takes the place of what was being written; a call does not.
    draft.ifPresent(text -> drafts.keep(ticket, text));
    evidence.record(
        Act.of(started ? "call.started" : "call.failed")
            .about(person)
            .by(caller.get().actor())
            .fact("ticket", ticket));
    return started;
  }

  private String numberOf(UUID person) {
    try (var scope = caller.as(Caller.system("telephone"))) {
      var known = people.identifiersOf(person);
      return known
          .phone()
          .flatMap(number -> BlindIndex.normalisedPhone(number, known.country().orElse(null)))
          .orElseThrow(() -> new InvalidInput("phone", "There is no number to call."));
    }
  }
}
