package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.sealing.store.SealedPieces;

/** All tickets with their messages and attachments. */
@ApplicationScoped
public class Tickets {

  /** What others said, and what was said to others; in a person's own ticket only the former. */
  private static final String NOT_OF =
      " (m.writer is null and t.person not in :people"
          + " or m.writer is not null and m.writer not in :people)";

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
            "delete from moved_message where message_id = ?",
            "delete from message_copy where message_id = ?")) {
      entities.createNativeQuery(rows).setParameter(1, message.id()).executeUpdate();
    }
    entities.remove(message);
  }

  /** When the customer wrote last. */
  public Optional<Instant> lastInbound(long ticket) {
    return moment(
        entities
            .createNativeQuery(
                "select max(created_at) from message where ticket_id = ? and kind = 'INBOUND'")
            .setParameter(1, ticket));
  }

  /**
   * When the customer wrote first of what nobody has answered.
   *
   * @param machines answers whose author is called so at the beginning count for nothing
   */
  public Optional<Instant> firstUnanswered(long ticket, String machines) {
    return moment(
        entities
            .createNativeQuery(
                "select min(m.created_at) from message m where m.ticket_id = ?"
                    + " and m.kind = 'INBOUND' and not exists (select 1 from message a"
                    + " where a.ticket_id = m.ticket_id and a.id > m.id and a.kind = 'OUTBOUND'"
                    + " and left(coalesce(a.author, ''), ?) <> ?)")
            .setParameter(1, ticket)
            .setParameter(2, machines.length())
            .setParameter(3, machines));
  }

  private static Optional<Instant> moment(Query query) {
    return Optional.ofNullable((Timestamp) query.getSingleResult()).map(Timestamp::toInstant);
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

  /** All that a person ever said, in their own tickets and in others'. */
  public List<Message> saidBy(UUID person) {
    return entities
        .createQuery(
            "select m from Message m, Ticket t where t.id = m.ticket and (m.writer = :person"
                + " or m.writer is null and t.person = :person and m.kind = :inbound)"
                + " order by m.id",
            Message.class)
        .setParameter("person", person)
        .setParameter("inbound", MessageKind.INBOUND)
        .getResultList();
  }

  /** What a person said in the tickets of others. */
  public List<Message> saidElsewhereBy(UUID person) {
    return entities
        .createQuery(
            "select m from Message m where m.writer = :person order by m.id", Message.class)
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
    change(
        "delete p from draft_file_piece p join draft_file f on f.id = p.draft_file_id"
            + " join ticket t on t.id = f.ticket_id where t.person_id = ?",
        person);
    removed.put("draft_file", change("delete from draft_file where ticket_id" + ofPerson, person));
    removed.put(
        "search_token",
        // Not with "in": a delete that looks its tickets up reads the whole table.
        change(
            "delete s from search_token s join ticket t on t.id = s.ticket_id"
                + " where t.person_id = ?",
            person));
    emptySaidElsewhere(person, removed);
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

  /** The same of what they said in the tickets of others. */
  private void emptySaidElsewhere(UUID person, Map<String, Integer> removed) {
    removed.merge(
        "attachment_piece",
        change(
            "delete from attachment_piece where attachment_id in (select a.id from attachment a"
                + " join message m on m.id = a.message_id where m.person_id = ?)",
            person),
        Integer::sum);
    removed.merge(
        "message.mail_id_hash",
        change(
            "update message set mail_id_hash = null, mail_id = null where mail_id is not null"
                + " and person_id = ?",
            person),
        Integer::sum);
    removed.merge(
        "search_token",
        change(
            "delete s from search_token s join message m on m.id = s.message_id"
                + " and m.ticket_id = s.ticket_id where m.person_id = ?",
            person),
        Integer::sum);
  }

  /** What was said in other people's tickets, from a number on, in order. */
  public List<Message> notOf(Set<UUID> people, long after, int limit) {
    return entities
        .createQuery(
            "select m from Message m, Ticket t where t.id = m.ticket and"
                + NOT_OF
                + " and m.id > :after order by m.id",
            Message.class)
        .setParameter("people", people)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many messages there are in other people's tickets. */
  public long countNotOf(Set<UUID> people) {
    return entities
        .createQuery(
            "select count(m) from Message m, Ticket t" + " where t.id = m.ticket and" + NOT_OF,
            Long.class)
        .setParameter("people", people)
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
}
