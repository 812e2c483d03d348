package org.havendesk.tickets.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.havendesk.platform.DataGrid;
import org.havendesk.sealing.SignedTokens;
import org.havendesk.tickets.NewsTold;
import org.havendesk.tickets.TicketTouched;

/**
 * Whoever looks at tickets right now, on this instance, is told what changes on any. They are told
 * no number and no name: only that it is time to look again, which then shows what they may see.
 */
@ApplicationScoped
public class Watchers {

  private static final String SUBJECT = "tickets";
  private static final String CHANGED = "changed";
  private static final String TYPING = "typing";
  private static final String NEWS = "news";

  /** Watches the list rather than one ticket. */
  private static final long LIST = 0;

  /** Hears of news for its colleague only, who is the one that its visit names. */
  private static final long BELL = -1;

  /** No page stays open for longer than a visit may last. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Map<Session, Long> watching = new ConcurrentHashMap<>();

  @Inject private DataGrid grid;
  @Inject private SignedTokens tokens;
  @Inject private Clock clock;

  @PostConstruct
  void listen() {
    grid.listen(SUBJECT, this::pass);
    grid.listen(NEWS, this::ring);
  }

  /** Lets the page of a colleague hear of the list. */
  String passForList(String login) {
    return passFor(login, LIST);
  }

  /** Lets a page of a colleague hear that there is news for them. */
  String passForNews(String login) {
    return passFor(login, BELL);
  }

  /** Lets the page of a colleague hear of a ticket that it shows. */
  String passFor(String login, long ticket) {
    return tokens.sign(purpose(login), String.valueOf(ticket), clock.instant().plus(LONGEST));
  }

  /** Whoever shows the pass that their page was given hears what it is for; others nothing. */
  boolean enter(Session session, String login, String pass) {
    Optional<Long> ticket = tokens.open(purpose(login), pass).map(Long::valueOf);
    ticket.ifPresent(number -> watching.put(session, number));
    return ticket.isPresent();
  }

  private static String purpose(String login) {
    return "live " + login;
  }

  void leave(Session session) {
    watching.remove(session);
  }

  void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketTouched touched) {
    grid.tell(SUBJECT, (touched.typing() ? TYPING : CHANGED) + " " + touched.ticket());
  }

  void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewsTold told) {
    grid.tell(NEWS, told.login());
  }

  private void ring(String login) {
    watching.forEach(
        (session, seen) -> {
          if (seen == BELL && login.equals(session.getUserPrincipal().getName())) {
            tell(session, NEWS);
          }
        });
  }

  /** One page that is just going must not keep the others from hearing. */
  private void tell(Session session, String word) {
    try {
      session.getAsyncRemote().sendText(word);
    } catch (RuntimeException gone) {
      leave(session);
    }
  }

  private void pass(String words) {
    String[] what = words.split(" ");
    long ticket = Long.parseLong(what[1]);
    watching.forEach(
        (session, seen) -> {
          if (seen == ticket || seen == LIST && what[0].equals(CHANGED)) {
            tell(session, what[0]);
          }
        });
  }
}
