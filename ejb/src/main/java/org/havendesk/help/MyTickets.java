package org.havendesk.help;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.StaffAccounts;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.FileContent;
import org.havendesk.tickets.ListDesk;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.PageTurn;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;

/**
 * What a visitor sees and does in their own tickets: never a note among colleagues, never another's
 * ticket. Each call is for the visit that it names, and is refused once that is over.
 */
@Stateless
@Guarded
public class MyTickets {

  private static final String WHY = "only who came by a link of ours has a visit, to their own";

  /** So many are listed; who has more asks for the older ones by writing. */
  private static final int MOST = 200;

  @Inject private HelpLinks links;
  @Inject private TicketDesk desk;
  @Inject private ListDesk lists;
  @Inject private PeopleDesk people;
  @Inject private StaffAccounts accounts;
  @Inject private CurrentCaller caller;

  /**
   * Who visits.
   *
   * @param email their own, in the clear
   * @param restricted whether they have restricted the use of their data
   * @param only the one ticket that they came for; empty if they see all
   */
  public record Self(Optional<String> email, boolean restricted, Optional<Long> only) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Self[…]";
    }
  }

  /** Who visits; empty if the visit is over. */
  @OpenToAll(WHY)
  public Optional<Self> self(String visit) {
    return links
        .visiting(visit)
        .map(
            who -> {
              try (var scope = caller.as(Caller.system("help"))) {
                return new Self(
                    people.addressOf(who.person()),
                    people.view(who.person()).restricted(),
                    who.ticket());
              }
            });
  }

  /** Their tickets without what was said, the one that changed last first. */
  @OpenToAll(WHY)
  public List<MyTicket> all(String visit) {
    Visitor who = visitor(visit);
    TicketSearch search = TicketSearch.of(who.person());
    TicketSearch seen = who.ticket().map(search::numbered).orElse(search);
    try (var scope = caller.as(Caller.system("help"))) {
      return lists.page(seen, TicketOrder.UPDATED, false, PageTurn.FIRST, MOST).rows().stream()
          .map(row -> shown(row, List.of()))
          .toList();
    }
  }

  /**
   * One of their tickets, with what was said.
   *
   * @throws NotFound if it is not theirs
   */
  @OpenToAll(WHY)
  public MyTicket one(String visit, long id) {
    TicketView view = own(visitor(visit), id);
    Map<String, String> names;
    try (var scope = caller.as(Caller.system("help"))) {
      names = accounts.names();
    }
    return shown(
        view.ticket(),
        view.messages().stream()
            .filter(MyTickets::isTheirs)
            .map(message -> said(message, names))
            .toList());
  }

  /**
   * Adds to a ticket of theirs.
   *
   * @throws org.havendesk.platform.InvalidInput if it is closed
   * @throws org.havendesk.tickets.RefusedFile if a file can't be taken in
   */
  @OpenToAll(WHY)
  public void write(String visit, long id, Said said) {
    Visitor who = visitor(visit);
    own(who, id);
    try (var scope = caller.as(who.writing())) {
      desk.receive(id, said);
    }
  }

  /**
   * Says that a ticket is settled, or that it is not.
   *
   * @throws org.havendesk.people.UseStopped if they have restricted the use of their data
   */
  @OpenToAll(WHY)
  public void close(String visit, long id, boolean closed) {
    Visitor who = visitor(visit);
    TicketRow row = own(who, id).ticket();
    boolean isClosed = row.status() == TicketStatus.CLOSED;
    if (isClosed != closed) {
      try (var scope = caller.as(who.writing())) {
        desk.change(
            id, row.version(), TicketChange.to(closed ? TicketStatus.CLOSED : TicketStatus.OPEN));
      }
    }
  }

  /** The content of a file of one of their tickets. */
  @OpenToAll(WHY)
  public Optional<FileContent> file(String visit, long ticket, long file) {
    boolean theirs =
        own(visitor(visit), ticket).messages().stream()
            .filter(MyTickets::isTheirs)
            .flatMap(message -> message.attachments().stream())
            .anyMatch(attachment -> attachment.id() == file);
    try (var scope = caller.as(Caller.system("help"))) {
      return theirs ? desk.file(file) : Optional.empty();
    }
  }

  private Visitor visitor(String visit) {
    return links.visiting(visit).orElseThrow(VisitOver::new);
  }

  private TicketView own(Visitor who, long id) {
    try (var scope = caller.as(Caller.system("help"))) {
      return Optional.of(id)
          .filter(who::reaches)
          .flatMap(desk::view)
          .filter(view -> view.ticket().customer().id().equals(who.person()))
          .orElseThrow(() -> new NotFound("ticket " + id));
    }
  }

  /** What is among colleagues stays there, and what somebody said who was copied in is theirs. */
  private static boolean isTheirs(MessageView message) {
    return message.kind() != MessageKind.NOTE && message.writer().isEmpty();
  }

  private static MyTicket shown(TicketRow row, List<MyTicket.Said> said) {
    return new MyTicket(
        row.id(), row.subject().orElse(""), row.status(), row.createdAt(), row.updatedAt(), said);
  }

  private static MyTicket.Said said(MessageView message, Map<String, String> names) {
    return new MyTicket.Said(
        message.id(),
        message.kind() == MessageKind.INBOUND
            ? Optional.empty()
            : Optional.of(message.author().map(names::get).orElse("")),
        message.text().orElse(""),
        message.html().filter(any -> message.simple()),
        message.createdAt(),
        message.attachments().stream()
            .map(a -> new MyTicket.FileName(a.id(), a.name().orElse("file"), a.size()))
            .toList());
  }
}
