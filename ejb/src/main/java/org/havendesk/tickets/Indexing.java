package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.SearchTokens;
import org.havendesk.tickets.store.SearchTokens.Waiting;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Indexes messages that are not indexed yet, or were by an older analysis, some at a time. Each
 * message itself says whether it is; so this goes on wherever it was stopped, on any instance.
 */
@Stateless
@Guarded
public class Indexing {

  private static final Logger LOG = System.getLogger(Indexing.class.getName());
  private static final int AT_ONCE = 20;
  private static final int COUNTED = 100_000;

  @Inject private Tickets tickets;
  @Inject private SearchTokens tokens;
  @Inject private WordIndex index;

  /**
   * Indexes the next messages, in one transaction.
   *
   * @return whether there may be more
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean next() {
    List<Waiting> taken = tokens.take(WordIndex.VERSION, AT_ONCE);
    taken.forEach(this::index);
    return taken.size() == AT_ONCE;
  }

  /** How many messages can't be found by their words yet; a hundred thousand stands for more. */
  @Needs(Permission.TICKETS_READ)
  public int waiting() {
    return tokens.waiting(WordIndex.VERSION, COUNTED);
  }

  private void index(Waiting waiting) {
    try {
      Ticket ticket = tickets.find(waiting.ticket()).orElseThrow();
      Message message = tickets.findMessage(waiting.message()).orElseThrow();
      if (tickets.isFirst(message)) {
        index.subject(ticket);
      }
      index.message(ticket, message);
    } catch (PersistenceException damaged) {
      // One seal that is broken must not keep all others from being found.
      LOG.log(Level.WARNING, "Message {0} does not open and is not indexed", waiting.message());
      tokens.write(waiting.ticket(), waiting.message(), Map.of());
      tokens.indexed(waiting.message(), WordIndex.VERSION);
    }
  }
}
