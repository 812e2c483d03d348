package org.havendesk.help;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Tries;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Recurring;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.sealing.store.BlindIndex;

/** How people come to their own tickets: by a link that only their mailbox gets. */
@Stateless
@Guarded
public class ComingBack {

  @Resource private ManagedExecutorService executor;

  @Inject private HelpLetters letters;
  @Inject private HelpLinks links;
  @Inject private Tries tries;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Sends a link to an address, if it is somebody's. The answer is the same for everyone and takes
   * the same time: the address is looked up only after it was given.
   *
   * @throws InvalidInput if it is no address
   * @throws TooManyRequests if it was named too often lately
   */
  @OpenToAll("anyone may ask; nothing is told about the address")
  public void ask(String email, Locale locale) {
    String address =
        Contact.ofMail(email == null ? "" : email, Optional.empty())
            .email()
            .orElseThrow(() -> new InvalidInput("customer.email", "Give an e-mail address."));
    if (!tries.lets(Tries.Kind.HELP_ADDRESS, BlindIndex.normalisedEmail(address))) {
      var now = clock.instant();
      throw new TooManyRequests(now, now.plus(tries.untilOver(Tries.Kind.HELP_ADDRESS)));
    }
    executor.execute(() -> send(address, locale));
  }

  private void send(String address, Locale locale) {
    try (var scope = caller.as(Caller.system("help"))) {
      Recurring.attempt("Sending a link", () -> letters.sendLink(address, locale));
    }
  }

  /** Where a link leads to. */
  public record Way(Optional<Long> ticket) {}

  /** Where a link leads to; empty if it is over or invented. Changes nothing. */
  @OpenToAll("only who has the mail knows the token")
  public Optional<Way> wayOf(String token) {
    return links.coming(token).map(who -> new Way(who.ticket()));
  }

  /**
   * Begins a visit.
   *
   * @return what the visit goes by from now on; empty if the link is over, invented or used up
   */
  @OpenToAll("only who has the mail knows the token")
  public Optional<String> enter(String token) {
    Optional<String> visit = links.begin(token);
    visit.flatMap(links::visiting).ifPresent(this::prove);
    return visit;
  }

  private void prove(Visitor who) {
    Act act = Act.of("person.came-in").about(who.person()).by(who.writing().actor());
    who.ticket().ifPresent(ticket -> act.fact("ticket", ticket));
    evidence.record(act);
  }
}
