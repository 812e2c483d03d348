package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.Contact;
import org.havendesk.people.Masking;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.SamePeople;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.MessageCopies;
import org.havendesk.tickets.store.MessageCopy;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Copies others into an answer. Each is a person with a key of their own; what they are told of the
 * customer is a disclosure to a third party, and is in the log of both.
 */
@Stateless
@Guarded
public class CopyDesk {

  private static final int MOST = 10;
  private static final String EARLIER = "person:";
  private static final String NAMED = "mail:";

  @Inject private TicketDesk desk;
  @Inject private Tickets tickets;
  @Inject private MessageCopies copies;
  @Inject private Customers customers;
  @Inject private PeopleDesk people;
  @Inject private SamePeople same;
  @Inject private Sight sight;
  @Inject private UseGate gate;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Somebody who can be copied in.
   *
   * @param key by which they are chosen
   * @param shown their address, masked
   */
  public record Offer(String key, String shown) {}

  /**
   * What something typed leads to.
   *
   * @param shown the address, masked; empty if it leads nowhere
   * @param known whether it is somebody whom the caller may find
   */
  public record Seen(Optional<String> shown, boolean known) {}

  /** Whether somebody was copied into a ticket. For the system's own work. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean isIn(long ticket, UUID person) {
    return copies.isIn(ticket, person);
  }

  /** Who was copied into a ticket before, and whom its mails were also sent to. */
  @Needs(Permission.TICKETS_WRITE)
  public List<Offer> offers(long id) {
    Ticket ticket = find(id);
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (MessageCopy copy : copies.in(id)) {
      copy.address()
          .ifPresent(to -> offers.put(to, new Offer(EARLIER + copy.person(), Masking.email(to))));
    }
    for (Message message : tickets.messagesOf(id)) {
      List<String> named = message.copied();
      for (int place = 0; place < named.size(); place++) {
        String key = NAMED + message.id() + ":" + place;
        offers.putIfAbsent(named.get(place), new Offer(key, Masking.email(named.get(place))));
      }
    }
    addressOf(ticket.person()).ifPresent(offers::remove);
    return List.copyOf(offers.values());
  }

  /** What each typed part leads to; nobody is stored. */
  @Needs(Permission.TICKETS_WRITE)
  public List<Seen> look(String typed) {
    return parts(typed).stream().map(this::seen).toList();
  }

  private Seen seen(String part) {
    Optional<UUID> known = customers.search(part);
    boolean address = part.contains("@");
    if (known.isEmpty() && address && isAddress(part)) {
      return new Seen(Optional.of(Masking.email(part)), false);
    }
    return new Seen(known.flatMap(who -> people.view(who).email()), known.isPresent());
  }

  /**
   * Answers the customer and copies others in, all in one.
   *
   * @return the number of the answer
   * @throws InvalidInput naming {@code copied…} if somebody can't be copied in, or besides what an
   *     answer refuses
   */
  @Needs(Permission.TICKETS_WRITE)
  public long reply(
      long id, Long version, String text, List<Upload> uploads, TicketChange then, CopyIn copyIn) {
    Set<UUID> to = copyIn.isNobody() ? Set.of() : recipients(find(id), copyIn);
    long answer = desk.reply(id, version, text, uploads, then).id();
    if (!to.isEmpty()) {
      UUID customer = find(id).person();
      Message message = tickets.findMessage(answer).orElseThrow();
      to.forEach(person -> copy(message, customer, person));
    }
    return answer;
  }

  private void copy(Message message, UUID customer, UUID person) {
    copies.add(
        new MessageCopy(
            message,
            person,
            addressOf(person).orElseThrow(),
            caller.get().name(),
            clock.instant()));
    for (UUID about : List.of(customer, person)) {
      evidence.record(
          Act.of("message.copied")
              .about(about)
              .by(caller.get().actor())
              .fact("ticket", message.ticket())
              .fact("message", message.id())
              .fact("told", person));
    }
  }

  private Set<UUID> recipients(Ticket ticket, CopyIn copyIn) {
    if (addressOf(ticket.person()).isEmpty()) {
      throw new InvalidInput("copiedWithout", "The customer has no address to answer to.");
    }
    Set<UUID> to = new LinkedHashSet<>();
    parts(copyIn.typed()).forEach(part -> to.add(typed(part)));
    copyIn.chosen().forEach(key -> to.add(chosen(ticket, key)));
    to.removeAll(same.group(ticket.person()));
    if (to.size() > MOST) {
      throw new InvalidInput("copiedMany", "At most " + MOST + " people.");
    }
    if (!to.isEmpty() && !copyIn.agreed()) {
      throw new InvalidInput("copiedAgreed", "Say that they may be told.");
    }
    if (!to.isEmpty() && !gate.permits(ticket.person(), Use.SHARING)) {
      throw new InvalidInput("copiedShared", "The customer does not want others to be told.");
    }
    to.forEach(this::mustBeWritable);
    return to;
  }

  private void mustBeWritable(UUID person) {
    if (!people.isHere(person) || addressOf(person).isEmpty()) {
      throw new InvalidInput("copiedNobody", "They have no e-mail address.");
    }
    if (!gate.permits(person, Use.SERVICE)) {
      throw new InvalidInput("copiedRestricted", "They restricted the use of their data.");
    }
  }

  private UUID typed(String part) {
    if (!part.contains("@")) {
      return customers
          .search(part)
          .orElseThrow(() -> new InvalidInput("copiedNobody", "Nobody has this number."));
    }
    if (!isAddress(part)) {
      throw new InvalidInput("copied", "This is not an e-mail address.");
    }
    return people.recognise(Contact.ofMail(part, Optional.empty()));
  }

  private UUID chosen(Ticket ticket, String key) {
    if (key.startsWith(EARLIER)) {
      return copies.in(ticket.id()).stream()
          .map(MessageCopy::person)
          .filter(person -> key.equals(EARLIER + person))
          .findFirst()
          .orElseThrow(() -> new NotFound("somebody copied in"));
    }
    for (Message message : tickets.messagesOf(ticket.id())) {
      List<String> named = message.copied();
      for (int place = 0; place < named.size(); place++) {
        if (key.equals(NAMED + message.id() + ":" + place)) {
          return people.recognise(Contact.ofMail(named.get(place), Optional.empty()));
        }
      }
    }
    throw new NotFound("somebody to copy in");
  }

  private static List<String> parts(String typed) {
    List<String> parts = new ArrayList<>();
    Arrays.stream((typed == null ? "" : typed).split("[,;\n]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .limit(MOST + 1L)
        .forEach(parts::add);
    return parts;
  }

  private static boolean isAddress(String part) {
    try {
      return Contact.ofMail(part, Optional.empty()).email().isPresent();
    } catch (InvalidInput none) {
      return false;
    }
  }

  private Optional<String> addressOf(UUID person) {
    try (var scope = caller.as(Caller.system("tickets"))) {
      return people.addressOf(person);
    }
  }

  private Ticket find(long id) {
    return sight.find(id).orElseThrow(() -> new NotFound("ticket " + id));
  }
}
