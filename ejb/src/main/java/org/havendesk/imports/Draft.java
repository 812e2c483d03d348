package org.havendesk.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.people.Contact;
import org.havendesk.tickets.PastMessage;
import org.havendesk.tickets.PastTicket;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/** A ticket as far as a file tells it, with what holds where it tells nothing. */
final class Draft {

  private static final int LONGEST_SUBJECT = 900;
  private static final int LONGEST_TEXT = 4_000_000;
  private static final int MOST_TAGS = 20;
  private static final int LONGEST_TAG = 64;

  private final Contact customer;
  private final Instant created;
  Optional<String> subject = Optional.empty();
  Optional<Channel> channel = Optional.empty();
  Optional<TicketStatus> status = Optional.empty();
  Optional<Priority> priority = Optional.empty();
  Optional<String> assignee = Optional.empty();
  Optional<Instant> updated = Optional.empty();
  private final Set<String> tags = new TreeSet<>();

  Draft(Contact customer, Instant created) {
    this.customer = customer;
    this.created = created;
  }

  /** The first of these that a ticket can have. */
  void tag(Collection<String> said) {
    said.stream()
        .map(String::strip)
        .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG && !tag.contains(","))
        .limit(MOST_TAGS)
        .forEach(tags::add);
  }

  PastTicket with(List<PastMessage> said) throws NotTaken {
    if (said.isEmpty()) {
      throw new NotTaken(RefusalReason.EMPTY);
    }
    for (PastMessage each : said) {
      if (each.text().length() > LONGEST_TEXT
          || each.html().filter(html -> html.length() > LONGEST_TEXT).isPresent()) {
        throw new NotTaken(RefusalReason.TOO_LONG);
      }
    }
    List<PastMessage> ordered =
        said.stream().sorted(Comparator.comparing(PastMessage::at)).toList();
    return new PastTicket(
        customer,
        cut(subject.map(String::strip).orElse("(no subject)")),
        channel.orElse(Channel.WEB),
        status.orElse(TicketStatus.OPEN),
        priority.orElse(Priority.NORMAL),
        tags,
        assignee,
        created,
        updated.orElse(ordered.get(ordered.size() - 1).at()),
        ordered);
  }

  private static String cut(String subject) {
    if (subject.length() <= LONGEST_SUBJECT) {
      return subject;
    }
    boolean halved = Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1));
    return subject.substring(0, halved ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT);
  }
}
