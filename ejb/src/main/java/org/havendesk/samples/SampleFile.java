package org.havendesk.samples;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.havendesk.regulation.RulesFile;
import org.havendesk.tickets.CannedReplyView;
import org.havendesk.tickets.EarlierTicket;

/**
 * A jurisdiction's file below {@code config/sample-data}.
 *
 * @param customers by a name that is used only within the file
 * @param replies that colleagues use often
 * @param articles that anybody reads
 */
record SampleFile(
    Map<String, SampleCustomer> customers,
    List<SampleTicket> tickets,
    List<CannedReplyView> replies,
    List<SampleArticle> articles) {

  SampleFile {
    articles = articles == null ? List.of() : articles;
    for (SampleTicket ticket : tickets) {
      if (!customers.containsKey(ticket.customer())) {
        throw new IllegalArgumentException("there is no customer '" + ticket.customer() + "'");
      }
    }
  }

  /**
   * Reads the file.
   *
   * @throws org.havendesk.regulation.BrokenRules naming file and line
   */
  static SampleFile read(Path file) {
    return RulesFile.read(file, SampleFile.class);
  }

  List<EarlierTicket> ticketsBefore(Instant now) {
    return tickets.stream()
        .map(ticket -> ticket.before(now, customers.get(ticket.customer()).contact()))
        .toList();
  }
}
