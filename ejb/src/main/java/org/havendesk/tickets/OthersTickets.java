package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.PeopleDesk;
import org.havendesk.tickets.store.Attachment;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Takes somebody out of other people's tickets: subjects, messages, notes, quoted replies, and
 * attachments that are text. What stands around them stays, sealed with the other person's key.
 */
@Stateless
@Guarded
public class OthersTickets {

  private static final int AT_ONCE = 200;
  private static final long LARGEST_FILE = 5_000_000;

  @Inject private Tickets tickets;
  @Inject private PeopleDesk people;

  /**
   * What one part of the walk came to.
   *
   * @param last number of the last message that was looked at; walk on from there
   * @param changed how many subjects, messages and files named or quoted the person
   * @param more whether there may be more to look at
   */
  public record Walked(long last, int changed, boolean more) {}

  /**
   * Takes a person out of the next messages of others, in the caller's transaction.
   *
   * @param after number of the last message that was looked at before; 0 to begin
   */
  @Needs(Permission.SYSTEM_WORK)
  public Walked takeOut(UUID person, long after) {
    Mentions mentions = mentionsOf(person);
    List<Message> page = tickets.notOf(person, after, AT_ONCE);
    Set<Long> seen = new HashSet<>();
    int changed = 0;
    for (Message message : page) {
      changed += reworded(message, mentions) ? 1 : 0;
      if (seen.add(message.ticket())) {
        changed +=
            tickets.find(message.ticket()).filter(t -> reworded(t, mentions)).isPresent() ? 1 : 0;
      }
      for (Attachment file : tickets.attachmentsOf(message.id())) {
        changed += reworded(file, mentions) ? 1 : 0;
      }
    }
    long last = page.isEmpty() ? after : page.get(page.size() - 1).id();
    return new Walked(last, changed, page.size() == AT_ONCE);
  }

  /** How many messages a walk has to look at. */
  @Needs(Permission.SYSTEM_WORK)
  public long toLookAt(UUID person) {
    return tickets.countNotOf(person);
  }

  private Mentions mentionsOf(UUID person) {
    List<String> words = new ArrayList<>();
    for (Ticket ticket : tickets.of(person)) {
      tickets.messagesOf(ticket.id()).stream()
          .filter(message -> message.kind() == MessageKind.INBOUND)
          .flatMap(message -> message.text().stream())
          .forEach(words::add);
    }
    return new Mentions(people.identifiersOf(person), words);
  }

  private static boolean reworded(Message message, Mentions mentions) {
    Optional<String> text = message.text().flatMap(mentions::without);
    Optional<String> html = message.html().flatMap(mentions::withoutInHtml);
    if (text.isEmpty() && html.isEmpty()) {
      return false;
    }
    message.reword(text.or(message::text).orElseThrow(), html.or(message::html));
    return true;
  }

  private static boolean reworded(Ticket ticket, Mentions mentions) {
    Optional<String> subject = ticket.subject().flatMap(mentions::without);
    subject.ifPresent(ticket::reword);
    return subject.isPresent();
  }

  private boolean reworded(Attachment file, Mentions mentions) {
    Optional<String> name = file.name().flatMap(mentions::without);
    Optional<byte[]> content =
        textOf(file).flatMap(mentions::without).map(left -> left.getBytes(StandardCharsets.UTF_8));
    if (name.isEmpty() && content.isEmpty()) {
      return false;
    }
    content.ifPresent(left -> tickets.replaceContent(file, left));
    file.reword(
        name.or(file::name).orElseThrow(),
        content.map(left -> (long) left.length).orElse(file.size()));
    return true;
  }

  private Optional<String> textOf(Attachment file) {
    return file.mediaType().startsWith("text/") && file.size() <= LARGEST_FILE
        ? tickets.contentOf(file.id()).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
