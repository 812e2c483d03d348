package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.Borders;
import org.havendesk.people.Contact;
import org.havendesk.people.Identifiers;
import org.havendesk.people.Masking;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.UseGate;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Use;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.store.Attachment;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Takes in what was said and done in another system long ago. It is sealed, findable, masked,
 * exported and erased as if it had been said here, and nothing comes of it: nobody is written to or
 * told, nothing is suggested, and no clock begins.
 */
@Stateless
@Guarded
public class PastTickets {

  @Inject private Tickets tickets;
  @Inject private PeopleDesk people;
  @Inject private Borders borders;
  @Inject private UseGate gate;
  @Inject private FileCheck files;
  @Inject private WordIndex words;
  @Inject private BlindIndex index;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /** The ticket that came of it, and whose it is. */
  public record Brought(long ticket, UUID person) {}

  /** What keeps a ticket out. */
  public enum Obstacle {
    /** Their country is known, but not the region that tells which jurisdiction serves them. */
    WRONG_CUSTOMER,
    /** Another jurisdiction serves its customer. */
    ELSEWHERE,
    /** Its customer has restricted the use of their data. */
    RESTRICTED
  }

  /**
   * Takes in a ticket as it was, with the times of then.
   *
   * @param source where it was
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   * @throws WrongJurisdiction if another jurisdiction serves them
   */
  @Needs(Permission.SYSTEM_WORK)
  public Brought bring(PastTicket past, String source, UUID batch) {
    UUID person = people.recognise(past.customer());
    gate.mustPermit(person, Use.SERVICE);
    String language = past.customer().language().orElse(null);
    Ticket ticket = new Ticket(person, past.subject(), past.channel(), language, past.createdAt());
    ticket.comesFrom(people.view(person).country().orElse(null));
    Instant last = past.updatedAt();
    ticket.tag(past.tags(), last);
    ticket.prioritise(past.priority(), last);
    ticket.assignTo(past.assignee().orElse(null), last);
    ticket.moveTo(past.status(), last);
    tickets.add(ticket);
    words.subject(ticket);
    past.messages().forEach(message -> say(ticket, message, source));
    prove(ticket, past.messages().size(), batch);
    return new Brought(ticket.id(), person);
  }

  /**
   * Adds what was said since to a ticket that was taken in before, or to what stands for it.
   *
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   * @return how many messages were added; none if the customer was erased meanwhile
   */
  @Needs(Permission.SYSTEM_WORK)
  public int add(long id, List<PastMessage> said, String source, UUID batch) {
    Optional<Ticket> standing = tickets.find(id).map(tickets::survivorOf);
    if (said.isEmpty() || standing.filter(one -> people.isHere(one.person())).isEmpty()) {
      return 0;
    }
    Ticket ticket = tickets.lock(standing.get());
    gate.mustPermit(ticket.person(), Use.SERVICE);
    said.forEach(message -> say(ticket, message, source));
    Instant last = said.get(said.size() - 1).at();
    if (last.isAfter(ticket.updatedAt())) {
      ticket.touched(last);
    }
    prove(ticket, said.size(), batch);
    return said.size();
  }

  /** What would keep a ticket of this customer out; nothing is stored. */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<Obstacle> obstacle(Contact customer) {
    try {
      borders.mustBeHere(customer.country(), customer.region());
    } catch (WrongJurisdiction elsewhere) {
      return Optional.of(Obstacle.ELSEWHERE);
    } catch (InvalidInput noRegion) {
      return Optional.of(Obstacle.WRONG_CUSTOMER);
    }
    return customer
        .email()
        .or(customer::phone)
        .flatMap(people::search)
        .filter(person -> !gate.permits(person, Use.SERVICE))
        .map(person -> Obstacle.RESTRICTED);
  }

  /** What would become of it, masked for whoever prepares an import. */
  @Needs(Permission.IMPORTS_RUN)
  public PastTicketView masked(PastTicket past) {
    Contact customer = past.customer();
    List<String> others =
        past.messages().stream()
            .flatMap(message -> message.writer().stream())
            .flatMap(writer -> writer.name().stream())
            .toList();
    Veil veil =
        Veil.over(
            new Identifiers(
                customer.name(), customer.email(), customer.phone(), customer.country()),
            others,
            customer.language());
    return new PastTicketView(
        customer.name().map(Masking::name),
        customer.email().map(Masking::email),
        customer.phone().map(Masking::phone),
        veil.text(past.subject()),
        past.channel(),
        past.status(),
        past.priority(),
        past.tags(),
        past.assignee(),
        past.createdAt(),
        past.messages().stream()
            .map(said -> new PastTicketView.Said(said.kind(), veil.text(said.text()), said.at()))
            .toList());
  }

  private void say(Ticket ticket, PastMessage said, String source) {
    String html = said.html().orElse(null);
    Optional<UUID> writer =
        said.writer().map(people::recognise).filter(who -> !who.equals(ticket.person()));
    Message message =
        writer.isPresent()
            ? Message.by(writer.get(), ticket, said.text(), html, said.at())
            : new Message(ticket, said.kind(), author(said, source), said.text(), html, said.at());
    said.mailId().ifPresent(id -> message.cameAs(id, index.ofMessageId(id)));
    tickets.add(message);
    words.message(ticket, message);
    said.uploads().forEach(upload -> attach(message, upload));
  }

  private static String author(PastMessage said, String source) {
    return said.kind() == MessageKind.INBOUND
        ? null
        : said.author().orElseGet(() -> "import:" + source);
  }

  private void attach(Message message, Upload file) {
    tickets.add(
        new Attachment(
            message.id(),
            message.key(),
            file.name(),
            files.mediaType(file),
            file.content().length,
            file.contentId().orElse(null)),
        file.content());
  }

  private void prove(Ticket ticket, int messages, UUID batch) {
    Caller who = caller.get();
    evidence.record(
        Act.of("ticket.imported")
            .about(ticket.person())
            .by(who.actor())
            .fact("ticket", ticket.id())
            .fact("messages", messages)
            .fact("import", batch));
  }
}
