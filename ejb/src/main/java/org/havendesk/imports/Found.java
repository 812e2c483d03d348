package org.havendesk.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.tickets.PastTicket;

/**
 * One ticket, or one mail, as it stands in a file.
 *
 * @param place a line of a table, else which one it is, counted from 1
 * @param id what it is called there
 * @param ticket what would become of it; empty if it can't be taken over
 * @param refusal why it can't
 * @param answers Message-IDs of mails that it answers, the nearest first: it belongs into their
 *     ticket
 */
record Found(
    long place,
    Optional<String> id,
    Optional<PastTicket> ticket,
    Optional<RefusalReason> refusal,
    List<String> answers) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  static Found ticket(long place, String id, PastTicket ticket) {
    return mail(place, id, ticket, List.of());
  }

  static Found mail(long place, String id, PastTicket ticket, List<String> answers) {
    return new Found(place, Optional.of(id), Optional.of(ticket), Optional.empty(), answers);
  }

  static Found refused(long place, Optional<String> id, RefusalReason why) {
    return new Found(place, id, Optional.empty(), Optional.of(why), List.of());
  }

  /** Whether a text is a number of a ticket rather than anything else; it is kept in the clear. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** What may be said of it in a report: never a Message-ID, which can name somebody. */
  Optional<String> shownId() {
    return id.filter(Found::isId);
  }
}
