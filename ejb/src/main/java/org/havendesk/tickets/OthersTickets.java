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
import java.util.stream.Collectors;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Evidence;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldView;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.people.PeopleDesk;
import org.havendesk.tickets.store.Attachment;
import org.havendesk.tickets.store.FieldValue;
import org.havendesk.tickets.store.FieldValues;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Takes somebody out of other people's tickets: subjects, messages, notes, quoted replies, fields,
 * and files. What stands around them stays, sealed with the other person's key; a file in which
 * nothing can be changed goes as a whole, with a note in its place.
 */
@Stateless
@Guarded
public class OthersTickets {

  private static final int AT_ONCE = 200;
  private static final long LARGEST_FILE = 25L * 1024 * 1024;
  private static final String INSTEAD =
      """
      This file named or quoted somebody whose data has been erased since, and was removed.
      Diese Datei nannte oder zitierte jemanden, dessen Daten inzwischen gelöscht wurden, und wurde entfernt.
      """;

  @Inject private Tickets tickets;
  @Inject private FieldValues values;
  @Inject private FieldDesk fields;
  @Inject private PeopleDesk people;
  @Inject private WordIndex index;
  @Inject private Evidence evidence;

  /**
   * What one part of the walk came to.
   *
   * @param last number of the last message that was looked at; walk on from there
   * @param changed how many subjects, messages, fields and files named or quoted the person and
   *     were reworded
   * @param removed how many files named or quoted them and had to go
   * @param unreadable tickets with a file that nobody could search, once for each file
   * @param people in whose tickets something was reworded or removed
   * @param more whether there may be more to look at
   */
  public record Walked(
      long last, int changed, int removed, List<Long> unreadable, Set<UUID> people, boolean more) {

    /** Before the first step. */
    public static Walked begin(boolean more) {
      return new Walked(0, 0, 0, List.of(), Set.of(), more);
    }
  }

  /**
   * Takes a person out of the next messages of others, in the caller's transaction.
   *
   * @param records all that are of this human
   * @param after number of the last message that was looked at before; 0 to begin
   */
  @Needs(Permission.SYSTEM_WORK)
  public Walked takeOut(Set<UUID> records, long after) {
    Mentions mentions = mentionsOf(records);
    List<Message> page = tickets.notOf(records, after, AT_ONCE);
    Set<Long> worded = wordedFields();
    Set<Long> seen = new HashSet<>();
    int changed = 0;
    int removed = 0;
    List<Long> unreadable = new ArrayList<>();
    Set<UUID> touched = new HashSet<>();
    for (Message message : page) {
      int before = changed + removed;
      changed += reworded(message, mentions) ? 1 : 0;
      if (seen.add(message.ticket())) {
        changed +=
            tickets.find(message.ticket()).filter(t -> reworded(t, mentions)).isPresent() ? 1 : 0;
        changed += rewordedFields(message.ticket(), worded, mentions);
      }
      for (Attachment file : tickets.attachmentsOf(message.id())) {
        switch (reworded(file, mentions)) {
          case REWORDED -> changed++;
          case NAMED -> removed++;
          case UNREADABLE -> unreadable.add(message.ticket());
          case CLEAN -> {
            // Nothing to do.
          }
        }
      }
      if (changed + removed > before) {
        touched.add(message.key());
        tickets.find(message.ticket()).map(Ticket::person).ifPresent(touched::add);
      }
    }
    long last = page.isEmpty() ? after : page.get(page.size() - 1).id();
    boolean more = page.size() == AT_ONCE;
    return new Walked(last, changed, removed, List.copyOf(unreadable), Set.copyOf(touched), more);
  }

  /** How many messages a walk has to look at. */
  @Needs(Permission.SYSTEM_WORK)
  public long toLookAt(Set<UUID> records) {
    return tickets.countNotOf(records);
  }

  private Mentions mentionsOf(Set<UUID> records) {
    List<String> words =
        records.stream()
            .flatMap(record -> tickets.saidBy(record).stream())
            .flatMap(message -> message.text().stream())
            .toList();
    return new Mentions(records.stream().map(people::identifiersOf).toList(), words);
  }

  private boolean reworded(Message message, Mentions mentions) {
    Optional<String> text = message.text().flatMap(mentions::without);
    Optional<String> html = message.html().flatMap(mentions::withoutInHtml);
    List<String> copied =
        message.copied().stream().filter(to -> mentions.without(to).isEmpty()).toList();
    if (text.isEmpty() && html.isEmpty() && copied.size() == message.copied().size()) {
      return false;
    }
    message.reword(text.or(message::text).orElseThrow(), html.or(message::html));
    message.alsoWentTo(copied);
    tickets.flush();
    tickets.find(message.ticket()).ifPresent(ticket -> index.message(ticket, message));
    // The log has the words as they were, sealed for whoever's ticket it is.
    evidence.forgetDetails("message", message.id());
    return true;
  }

  private boolean reworded(Ticket ticket, Mentions mentions) {
    Optional<String> subject = ticket.subject().flatMap(mentions::without);
    subject.ifPresent(
        left -> {
          ticket.reword(left);
          tickets.flush();
          index.subject(ticket);
        });
    return subject.isPresent();
  }

  /** The fields of one's own that hold words, also those of before. */
  private Set<Long> wordedFields() {
    return fields.all().stream()
        .filter(field -> field.terms().kind() == FieldKind.TEXT)
        .map(FieldView::id)
        .collect(Collectors.toSet());
  }

  private int rewordedFields(long ticket, Set<Long> worded, Mentions mentions) {
    int changed = 0;
    for (FieldValue value : worded.isEmpty() ? List.<FieldValue>of() : values.in(ticket)) {
      Optional<String> left =
          value.text().filter(any -> worded.contains(value.field())).flatMap(mentions::without);
      left.ifPresent(value::reword);
      changed += left.isPresent() ? 1 : 0;
    }
    return changed;
  }

  private FileText.Kind reworded(Attachment file, Mentions mentions) {
    Optional<String> name = file.name().flatMap(mentions::without);
    if (file.size() > LARGEST_FILE) {
      return FileText.Kind.UNREADABLE;
    }
    FileText.Found found =
        tickets
            .contentOf(file.id())
            .map(content -> FileText.search(file.mediaType(), content, mentions))
            .orElse(FileText.Found.of(FileText.Kind.CLEAN));
    if (found.kind() == FileText.Kind.NAMED) {
      byte[] note = INSTEAD.getBytes(StandardCharsets.UTF_8);
      tickets.replaceContent(file, note);
      file.replaceBy(Mentions.GONE + ".txt", "text/plain", note.length);
      return found.kind();
    }
    found.content().ifPresent(left -> tickets.replaceContent(file, left));
    if (name.isEmpty() && found.content().isEmpty()) {
      return found.kind();
    }
    file.reword(
        name.or(file::name).orElseThrow(),
        found.content().map(left -> (long) left.length).orElse(file.size()));
    return found.kind() == FileText.Kind.CLEAN ? FileText.Kind.REWORDED : found.kind();
  }
}
