package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.store.Remit;
import org.havendesk.sealing.store.SealedPieces;

/** All tickets with their messages and attachments. */
@ApplicationScoped
public class Tickets {

  /** By what a list of tickets is ordered; the number decides between equals. */
  public enum Order {
    /** By the last change. */
    UPDATED("updatedAt"),
    /** By the beginning. */
    CREATED("createdAt"),
    /** By number. */
    NUMBER("id");

    private final String attribute;

    Order(String attribute) {
      this.attribute = attribute;
    }
  }

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private SealedPieces pieces;

  /** Adds a ticket and gives it its number. */
  public Ticket add(Ticket ticket) {
    entities.persist(ticket);
    entities.flush();
    return ticket;
  }

  /** Adds a message and gives it its number. */
  public Message add(Message message) {
    entities.persist(message);
    entities.flush();
    return message;
  }

  /** Adds an attachment with its content, sealed in pieces. */
  public Attachment add(Attachment attachment, byte[] content) {
    entities.persist(attachment);
    entities.flush();
    pieces.write("attachment", attachment.id(), attachment.person(), content);
    return attachment;
  }

  /** Writes changes to the database now, so that versions are up to date. */
  public void flush() {
    entities.flush();
  }

  /** The content of an attachment; empty once the person is erased. */
  public Optional<byte[]> contentOf(long attachment) {
    return pieces.read("attachment", attachment);
  }

  /** The ticket of this number. */
  public Optional<Ticket> find(long id) {
    return Optional.ofNullable(entities.find(Ticket.class, id));
  }

  /** The message of this number. */
  public Optional<Message> findMessage(long id) {
    return Optional.ofNullable(entities.find(Message.class, id));
  }

  /** The attachment of this number. */
  public Optional<Attachment> findAttachment(long id) {
    return Optional.ofNullable(entities.find(Attachment.class, id));
  }

  /** Has nobody else change this ticket until the transaction ends, and reads it as it is now. */
  public Ticket lock(Ticket ticket) {
    entities.refresh(ticket, LockModeType.PESSIMISTIC_WRITE);
    return ticket;
  }

  /**
   * Has nobody else change any ticket of this person until the transaction ends. Whoever needs more
   * than one takes all, and all take them in the same order, so that none waits for another in
   * turn.
   */
  public void lockAllOf(UUID person) {
    entities
        .createNativeQuery("select id from ticket where person_id = ? order by id for update")
        .setParameter(1, person.toString())
        .getResultList();
  }

  /** The ticket that stands for this one: itself, unless it was merged. */
  public Ticket survivorOf(Ticket ticket) {
    return ticket.mergedInto().flatMap(this::find).map(this::survivorOf).orElse(ticket);
  }

  /** What was said in a ticket, in order. */
  public List<Message> messagesOf(long ticket) {
    return entities
        .createQuery(
            "select m from Message m where m.ticket = :ticket order by m.createdAt, m.id",
            Message.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  /** What was said last in a ticket. */
  public Optional<Message> lastMessageOf(long ticket) {
    return entities
        .createQuery(
            "select m from Message m where m.ticket = :ticket order by m.id desc", Message.class)
        .setParameter("ticket", ticket)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether nothing was said in its ticket before this message. */
  public boolean isFirst(Message message) {
    return entities
        .createQuery(
            "select m.id from Message m where m.ticket = :ticket order by m.id", Long.class)
        .setParameter("ticket", message.ticket())
        .setMaxResults(1)
        .getResultStream()
        .anyMatch(first -> first == message.id());
  }

  /** Removes a message that nobody has got yet, with its files and words. */
  public void remove(Message message) {
    for (String rows :
        List.of(
            "delete p from attachment_piece p join attachment a on a.id = p.attachment_id"
                + " where a.message_id = ?",
            "delete from attachment where message_id = ?",
            "delete from moved_message where message_id = ?")) {
      entities.createNativeQuery(rows).setParameter(1, message.id()).executeUpdate();
    }
    entities.remove(message);
  }

  /** What came or went with a message. */
  public List<Attachment> attachmentsOf(long message) {
    return entities
        .createQuery(
            "select a from Attachment a where a.message = :message order by a.id", Attachment.class)
        .setParameter("message", message)
        .getResultList();
  }

  /** Everything a person ever wrote to us about. */
  public List<Ticket> of(UUID person) {
    return entities
        .createQuery("select t from Ticket t where t.person = :person order by t.id", Ticket.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** The message that came or went as the mail with this keyed hash of its Message-ID. */
  public Optional<Message> withMailIdHash(byte[] hash) {
    return entities
        .createQuery(
            "select m from Message m where m.mailIdHash = :hash order by m.id", Message.class)
        .setParameter("hash", hash)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Takes one ticket that is due to come back and locks it against the other instances. */
  public Optional<Ticket> nextWaking(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from ticket where wakes_at <= ?"
                    + " order by wakes_at limit 1 for update skip locked")
            .setParameter(1, java.sql.Timestamp.from(now))
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> find(((Number) id).longValue()));
  }

  /** Takes one message that waits to be sent and locks it against the other instances. */
  public Optional<Message> nextQueued(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from message where delivery = 'QUEUED' and next_attempt <= ?"
                    + " order by next_attempt limit 1 for update skip locked")
            .setParameter(1, java.sql.Timestamp.from(now))
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> findMessage(((Number) id).longValue()));
  }

  /**
   * Removes what a person's tickets hold of them: contents of attachments, hashes of mails and of
   * words, tags and what still waits to be sent. Subjects and texts stay sealed with a key that
   * goes next.
   *
   * @return how many rows were emptied or removed
   */
  public Map<String, Integer> emptyFor(UUID person) {
    String ofPerson = " in (select id from ticket where person_id = ?)";
    Map<String, Integer> removed = new LinkedHashMap<>();
    removed.put(
        "attachment_piece",
        change(
            "delete from attachment_piece where attachment_id in (select a.id from attachment a"
                + " join message m on m.id = a.message_id where m.ticket_id"
                + ofPerson
                + ")",
            person));
    removed.put(
        "message.mail_id_hash",
        change(
            "update message set mail_id_hash = null, mail_id = null where mail_id is not null"
                + " and ticket_id"
                + ofPerson,
            person));
    comesFrom(person, Optional.empty());
    change(
        "update message set delivery = 'NONE', next_attempt = null"
            + " where delivery in ('QUEUED', 'HELD') and ticket_id"
            + ofPerson,
        person);
    removed.put(
        "held_reply",
        change(
            "delete h from held_reply h join message m on m.id = h.message_id"
                + " join ticket t on t.id = m.ticket_id where t.person_id = ?",
            person));
    removed.put("draft", change("delete from draft where ticket_id" + ofPerson, person));
    removed.put(
        "search_token",
        // Not with "in": a delete that looks its tickets up reads the whole table.
        change(
            "delete s from search_token s join ticket t on t.id = s.ticket_id"
                + " where t.person_id = ?",
            person));
    removed.put(
        "moved_tag",
        change(
            "delete from moved_tag where move_id in (select id from ticket_move where source"
                + ofPerson
                + ")",
            person));
    removed.put("ticket_tag", change("delete from ticket_tag where ticket_id" + ofPerson, person));
    return removed;
  }

  /** What was said in other people's tickets, from a number on, in order. */
  public List<Message> notOf(UUID person, long after, int limit) {
    return entities
        .createQuery(
            "select m from Message m, Ticket t where t.id = m.ticket and t.person <> :person"
                + " and m.id > :after order by m.id",
            Message.class)
        .setParameter("person", person)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many messages there are in other people's tickets. */
  public long countNotOf(UUID person) {
    return entities
        .createQuery(
            "select count(m) from Message m, Ticket t"
                + " where t.id = m.ticket and t.person <> :person",
            Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }

  /** Puts another content in the place of an attachment's. */
  public void replaceContent(Attachment attachment, byte[] content) {
    pieces.delete("attachment", attachment.id());
    pieces.write("attachment", attachment.id(), attachment.person(), content);
  }

  /** The person lives there now (ISO 3166-1 alpha-2), or nobody knows where. */
  public void comesFrom(UUID person, Optional<String> country) {
    entities
        .createNativeQuery("update ticket set region = ? where person_id = ?")
        .setParameter(1, country.orElse(null))
        .setParameter(2, person.toString())
        .executeUpdate();
  }

  /** No ticket is this team's any more. */
  public void leave(UUID team) {
    entities
        .createNativeQuery("update ticket set team_id = null where team_id = ?")
        .setParameter(1, team.toString())
        .executeUpdate();
  }

  private int change(String sql, UUID person) {
    return entities.createNativeQuery(sql).setParameter(1, person.toString()).executeUpdate();
  }

  /** When any ticket was changed last. */
  public Optional<Instant> lastChange() {
    // Not max(updatedAt): EclipseLink hands aggregates to the converter of times unprepared.
    return entities
        .createQuery("select t from Ticket t order by t.updatedAt desc, t.id desc", Ticket.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Ticket::updatedAt);
  }

  /** Tickets that fit and are within the remit, newest or oldest first, from an offset. */
  public List<Ticket> list(
      TicketSearch search, Remit remit, Order order, boolean ascending, int offset, int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Ticket> query = cb.createQuery(Ticket.class);
    Root<Ticket> ticket = query.from(Ticket.class);
    query.where(TicketConditions.of(search, remit, cb, query, ticket));
    Expression<?> first = ticket.get(order.attribute);
    Expression<?> second = ticket.get("id");
    query.orderBy(
        ascending ? cb.asc(first) : cb.desc(first), ascending ? cb.asc(second) : cb.desc(second));
    return entities.createQuery(query).setFirstResult(offset).setMaxResults(limit).getResultList();
  }

  /** The same with a number below this one, newest first: for walking without offsets. */
  public List<Ticket> listBefore(TicketSearch search, Remit remit, long before, int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Ticket> query = cb.createQuery(Ticket.class);
    Root<Ticket> ticket = query.from(Ticket.class);
    query.where(
        cb.and(TicketConditions.of(search, remit, cb, query, ticket)),
        cb.lessThan(ticket.<Long>get("id"), before));
    query.orderBy(cb.desc(ticket.get("id")));
    return entities.createQuery(query).setMaxResults(limit).getResultList();
  }

  /**
   * Numbers of tickets that fit and are within the remit, newest first; no subject is opened for
   * it.
   *
   * @param from only this number and higher ones
   * @param before only lower numbers
   */
  public List<Long> numbers(TicketSearch search, Remit remit, long from, long before, int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Ticket> ticket = query.from(Ticket.class);
    Expression<Long> number = ticket.get("id");
    query.select(number);
    query.where(
        cb.and(TicketConditions.of(search, remit, cb, query, ticket)),
        cb.ge(number, from),
        cb.lessThan(number, before));
    query.orderBy(cb.desc(number));
    return entities.createQuery(query).setMaxResults(limit).getResultList();
  }

  /** How many tickets fit and are within the remit. */
  public long count(TicketSearch search, Remit remit) {
    return search.isTallied() ? tallied(search, remit) : counted(search, remit);
  }

  private long counted(TicketSearch search, Remit remit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Ticket> ticket = query.from(Ticket.class);
    query.select(cb.count(ticket)).where(TicketConditions.of(search, remit, cb, query, ticket));
    return entities.createQuery(query).getSingleResult();
  }

  private long tallied(TicketSearch search, Remit remit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<TicketTally> tally = query.from(TicketTally.class);
    query
        .select(cb.sum(tally.<Long>get("n")))
        .where(TicketConditions.of(search, remit, cb, query, tally));
    return Optional.ofNullable(entities.createQuery(query).getSingleResult()).orElse(0L);
  }

  /** The highest number of a ticket; 0 if there is none. */
  public long lastNumber() {
    return entities
        .createQuery("select t.id from Ticket t order by t.id desc", Long.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(0L);
  }
}
