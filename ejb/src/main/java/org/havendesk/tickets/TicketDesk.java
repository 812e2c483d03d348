package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.access.TeamDesk;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.regulation.Use;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.store.Attachment;
import org.havendesk.tickets.store.Drafts;
import org.havendesk.tickets.store.HeldReply;
import org.havendesk.tickets.store.ListPlace;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.Tickets;

/** Where tickets are opened, read, answered and changed. */
@Stateless
@Guarded
public class TicketDesk {

  @Inject private Tickets tickets;
  @Inject private TicketLists lists;
  @Inject private Sight sight;
  @Inject private TeamDesk teams;
  @Inject private PeopleDesk people;
  @Inject private TicketViews views;
  @Inject private FileCheck files;
  @Inject private Wording wording;
  @Inject private Departure departure;
  @Inject private Mentioning mentioning;
  @Inject private Telling telling;
  @Inject private UseGate gate;
  @Inject private BlindIndex index;
  @Inject private Drafts drafts;
  @Inject private WordIndex words;
  @Inject private Event<CustomerSaid> told;
  @Inject private Event<TicketTouched> touched;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Opens a ticket with the customer's first message.
   *
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the customer
   * @throws RefusedFile if a file can't be taken in
   */
  @Needs(Permission.TICKETS_WRITE)
  public TicketView open(NewTicket matter) {
    files.checkSize(matter.said().uploads());
    Instant now = clock.instant();
    UUID person = people.recognise(matter.customer());
    String language = matter.customer().language().orElse(null);
    Ticket ticket = new Ticket(person, matter.subject(), matter.channel(), language, now);
    ticket.comesFrom(countryOf(person).orElse(null));
    matter.relatedTo().map(this::find).map(Ticket::id).ifPresent(ticket::relateTo);
    tickets.add(ticket);
    words.subject(ticket);
    Message first = say(ticket, Optional.empty(), matter.said(), now);
    tell(ticket, first, matter.subject() + "\n" + matter.said().text());
    prove("ticket.opened", ticket, Optional.empty(), EnumSet.of(Happening.OPENED));
    return views.whole(ticket);
  }

  /**
   * Takes down what the customer said further, in the ticket that stands for this one. A closed
   * ticket stays closed: the caller opens a new one that relates to it.
   *
   * @throws InvalidInput if the ticket is closed or the customer was erased
   */
  @Needs(Permission.TICKETS_WRITE)
  public MessageView receive(long id, Said said) {
    return receive(id, Optional.empty(), said);
  }

  /**
   * The same of somebody who was copied in. For the system's own work.
   *
   * @param writer whose key seals it
   */
  @Needs(Permission.SYSTEM_WORK)
  public MessageView receive(long id, UUID writer, Said said) {
    return receive(id, Optional.of(writer), said);
  }

  private MessageView receive(long id, Optional<UUID> writer, Said said) {
    files.checkSize(said.uploads());
    Ticket ticket = standing(find(id));
    if (ticket.status() == TicketStatus.CLOSED) {
      throw new InvalidInput("ticket", "This ticket is closed. Open a new one for the customer.");
    }
    mustBeHere(ticket);
    Instant now = clock.instant();
    TicketState before = TicketState.of(ticket);
    Message message = say(ticket, writer, said, now);
    tell(ticket, message, said.text());
    ticket.customerWrote(now);
    prove(
        "message.received",
        ticket,
        Optional.of(message),
        before.until(ticket, Happening.CUSTOMER_WROTE));
    return views.message(ticket, message);
  }

  /** Answers the customer and leaves the ticket as an answer leaves it. */
  @Needs(Permission.TICKETS_WRITE)
  public MessageView reply(long id, Long version, String text, List<Upload> uploads) {
    return reply(id, version, text, uploads, TicketChange.none());
  }

  /**
   * Answers the customer, with what colleagues left to be {@link Placeholders filled in}; the first
   * colleague to do so takes the ticket. A colleague's answer leaves after a moment in which it can
   * be {@link Sending#takeBack taken back}, others are queued in the same transaction.
   *
   * @param version what the caller saw; null to answer whatever has happened since
   * @param then what becomes of the ticket with it
   * @throws Stale if the ticket was changed since that version
   * @throws InvalidInput if there is nothing written, or a placeholder that means nothing
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public MessageView reply(
      long id, Long version, String text, List<Upload> uploads, TicketChange then) {
    Ticket ticket = workable(id);
    unchangedSince(ticket, version);
    Instant now = clock.instant();
    HeldReply before = new HeldReply(ticket);
    TicketState was = TicketState.of(ticket);
    Wording.Words words = wording.filled(ticket, text, uploads);
    Message message = write(ticket, MessageKind.OUTBOUND, words, now);
    ticket.answered(now);
    Caller who = caller.get();
    if (who.kind() == Caller.Kind.STAFF && ticket.assignee().isEmpty()) {
      ticket.assignTo(who.name(), now);
    }
    if (!then.equals(TicketChange.none())) {
      apply(ticket, then, now);
    }
    boolean left = departure.begin(ticket, message, before, text);
    touched.fire(new TicketTouched(ticket.id(), false, left ? answered(was, ticket) : Set.of()));
    return views.message(ticket, message);
  }

  /** What a rule answers is nobody's answer. */
  private Set<Happening> answered(TicketState before, Ticket ticket) {
    return caller.get().kind() == Caller.Kind.SYSTEM
        ? before.until(ticket)
        : before.until(ticket, Happening.ANSWERED);
  }

  /**
   * Writes a note that only colleagues see, and tells those whom it mentions.
   *
   * @throws InvalidInput if somebody is mentioned who may not see the ticket
   */
  @Needs(Permission.TICKETS_WRITE)
  public MessageView note(long id, String text, List<Upload> uploads) {
    Ticket ticket = workable(id);
    Set<String> mentioned = mentioning.in(text, ticket);
    Instant now = clock.instant();
    Message message = write(ticket, MessageKind.NOTE, wording.noted(text, uploads), now);
    ticket.touched(now);
    telling.mentioned(ticket, message, mentioned);
    telling.said(ticket, message);
    prove("message.noted", ticket, Optional.of(message), EnumSet.of(Happening.NOTED));
    return views.message(ticket, message);
  }

  /**
   * Changes status, priority, assignee, tags or team. Who gives a ticket to a team may give it out
   * of their own sight.
   *
   * @throws InvalidInput if no team is called so
   * @throws Stale if the ticket was changed since that version
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public TicketRow change(long id, long version, TicketChange change) {
    Ticket ticket = workable(id);
    unchangedSince(ticket, version);
    Instant now = clock.instant();
    TicketState before = TicketState.of(ticket);
    apply(ticket, change, now);
    touched.fire(new TicketTouched(ticket.id(), false, before.until(ticket)));
    tickets.flush();
    return views.rows(List.of(ticket)).get(0);
  }

  private void apply(Ticket ticket, TicketChange change, Instant now) {
    change.status().ifPresent(status -> move(ticket, status, now));
    change.priority().ifPresent(priority -> ticket.prioritise(priority, now));
    change.assignee().ifPresent(who -> assign(ticket, who.isBlank() ? null : who.strip(), now));
    change.tags().ifPresent(tags -> ticket.tag(tags, now));
    change.team().ifPresent(name -> ticket.giveTo(name.isBlank() ? null : teams.named(name), now));
    Act act = Act.of("ticket.changed").about(ticket.person()).by(caller.get().actor());
    act.fact("ticket", ticket.id()).fact("status", lower(ticket.status()));
    act.fact("priority", lower(ticket.priority()));
    ticket.team().ifPresent(team -> act.fact("team", team));
    evidence.record(act);
  }

  private void assign(Ticket ticket, String login, Instant now) {
    boolean changes = !ticket.assignee().equals(Optional.ofNullable(login));
    ticket.assignTo(login, now);
    if (changes) {
      telling.assigned(ticket, caller.get().name());
    }
  }

  private static void move(Ticket ticket, TicketStatus status, Instant now) {
    if (status == TicketStatus.SNOOZED && ticket.status() != status) {
      throw new InvalidInput("status", "A ticket sleeps until a time; snooze it.");
    }
    ticket.moveTo(status, now);
  }

  /** A ticket with all that was said in it. */
  @Needs(Permission.TICKETS_READ)
  public Optional<TicketView> view(long id) {
    return sight.find(id).map(this::shown).map(views::whole);
  }

  /** A ticket without what was said in it, also for whoever only opens and answers tickets. */
  @Needs({Permission.TICKETS_READ, Permission.TICKETS_WRITE})
  public Optional<TicketRow> row(long id) {
    return sight.find(id).map(ticket -> views.rows(List.of(ticket)).get(0));
  }

  /** Tickets that fit with a number below this one, newest first. */
  @Needs(Permission.TICKETS_READ)
  public List<TicketRow> listBefore(TicketSearch search, long before, int limit) {
    return views.rows(
        lists.list(
            sight.whole(search),
            sight.remit(),
            TicketOrder.NUMBER,
            false,
            Optional.of(ListPlace.number(before)),
            limit));
  }

  /**
   * When any ticket was changed last, whoever may see it: a list that is younger is still true. It
   * tells nothing else.
   */
  @Needs(Permission.TICKETS_READ)
  public Optional<Instant> lastChange() {
    return tickets.lastChange();
  }

  /** How many tickets fit. */
  @Needs(Permission.TICKETS_READ)
  public long count(TicketSearch search) {
    return lists.count(sight.whole(search), sight.remit());
  }

  /**
   * An attachment's content; empty once the person is erased. Nobody can mask a picture: colleagues
   * have a file revealed instead.
   *
   * @throws AccessDenied to colleagues
   */
  @Needs(Permission.TICKETS_READ)
  public Optional<FileContent> file(long attachment) {
    return tickets
        .findAttachment(attachment)
        .filter(this::isInSight)
        .map(
            file -> {
              mustBeShared(file.person());
              mustNotBeColleague();
              return file;
            })
        .flatMap(this::content);
  }

  /** The ticket that a mail with this Message-ID belongs to. For the system's own work. */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<Long> ticketOfMail(String mailId) {
    return tickets.withMailIdHash(index.ofMessageId(mailId)).map(Message::ticket);
  }

  /** The subjects of what a person wrote to us about. For the system's own work. */
  @Needs(Permission.SYSTEM_WORK)
  public List<String> subjectsOf(UUID person) {
    return tickets.of(person).stream().flatMap(ticket -> ticket.subject().stream()).toList();
  }

  private Optional<FileContent> content(Attachment file) {
    return tickets
        .contentOf(file.id())
        .flatMap(bytes -> file.name().map(name -> new FileContent(name, file.mediaType(), bytes)));
  }

  private Message say(Ticket ticket, Optional<UUID> writer, Said said, Instant now) {
    String html = said.html().orElse(null);
    Message message =
        writer
            .map(who -> Message.by(who, ticket, said.text(), html, now))
            .orElseGet(
                () -> new Message(ticket, MessageKind.INBOUND, null, said.text(), html, now));
    said.mailId().ifPresent(id -> message.cameAs(id, index.ofMessageId(id)));
    message.alsoWentTo(said.copied());
    tickets.add(message);
    words.message(ticket, message);
    attach(message, said.uploads());
    return message;
  }

  private void tell(Ticket ticket, Message message, String words) {
    telling.said(ticket, message);
    told.fire(
        new CustomerSaid(message.key(), ticket.id(), message.id(), words, message.createdAt()));
  }

  private Message write(Ticket ticket, MessageKind kind, Wording.Words said, Instant now) {
    String text = said.text();
    if (text == null || text.isBlank()) {
      throw new InvalidInput("body", "Write something.");
    }
    mustBeHere(ticket);
    files.checkSize(said.uploads());
    String author = caller.get().name();
    String html = said.html().orElse(null);
    Message message = tickets.add(new Message(ticket, kind, author, text.strip(), html, now));
    words.message(ticket, message);
    attach(message, said.uploads());
    drafts.remove(ticket.id(), author);
    return message;
  }

  private void attach(Message message, List<Upload> uploads) {
    for (Upload upload : uploads) {
      String type = files.mediaType(upload);
      tickets.add(
          new Attachment(
              message.id(),
              message.key(),
              upload.name(),
              type,
              upload.content().length,
              upload.contentId().orElse(null)),
          upload.content());
    }
  }

  private void mustBeHere(Ticket ticket) {
    if (!people.isHere(ticket.person())) {
      throw new InvalidInput("ticket", "This customer was erased; there is nobody to write to.");
    }
  }

  /** A ticket that colleagues may work on: what comes in is stored all the same. */
  private Ticket workable(long id) {
    Ticket ticket = tickets.lock(find(id));
    gate.mustPermit(ticket.person(), Use.SERVICE);
    if (ticket.mergedInto().isPresent()) {
      throw new InvalidInput("merged", "This ticket was merged into another.");
    }
    return ticket;
  }

  /** What stands for a ticket, also while it is being merged. */
  private Ticket standing(Ticket ticket) {
    tickets.lockAllOf(ticket.person());
    return tickets.survivorOf(tickets.lock(ticket));
  }

  private Ticket shown(Ticket ticket) {
    mustBeShared(ticket.person());
    return ticket;
  }

  private void mustBeShared(UUID person) {
    if (caller.get().kind() == Caller.Kind.PARTNER) {
      gate.mustPermit(person, Use.SHARING);
    }
  }

  private void mustNotBeColleague() {
    if (caller.get().kind() == Caller.Kind.STAFF) {
      throw new AccessDenied("A file is shown for a purpose, by revealing it.");
    }
  }

  private boolean isInSight(Attachment file) {
    return tickets.findMessage(file.message()).map(Message::ticket).filter(sight::sees).isPresent();
  }

  private Optional<String> countryOf(UUID person) {
    try (var scope = caller.as(Caller.system("tickets"))) {
      return people.view(person).country();
    }
  }

  private Ticket find(long id) {
    return sight.find(id).orElseThrow(() -> new NotFound("ticket " + id));
  }

  private static void unchangedSince(Ticket ticket, Long version) {
    if (version != null && ticket.version() != version) {
      throw new Stale("Ticket " + ticket.id());
    }
  }

  private void prove(String kind, Ticket ticket, Optional<Message> message, Set<Happening> what) {
    Caller who = caller.get();
    Act act = Act.of(kind).by(who.actor()).fact("ticket", ticket.id());
    act.about(message.map(Message::key).orElse(ticket.person()));
    act.fact("channel", lower(ticket.channel()));
    message.ifPresent(m -> act.fact("message", m.id()));
    message.flatMap(Message::text).ifPresent(act::details);
    evidence.record(act);
    touched.fire(new TicketTouched(ticket.id(), false, what));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
