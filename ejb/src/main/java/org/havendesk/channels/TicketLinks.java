package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.havendesk.platform.Settings;
import org.havendesk.sealing.SignedTokens;

/** Links in mails that lead to one ticket and no other. Who has the mail has the ticket. */
@ApplicationScoped
public class TicketLinks {

  private static final String PURPOSE = "ticket";

  /** A mail lies in a mailbox for long; whoever opens an older one asks for a new link. */
  private static final Duration VALID = Duration.ofDays(30);

  @Inject private SignedTokens tokens;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** The address where this ticket can be read and answered. */
  public URI of(long ticket) {
    String token = tokens.sign(PURPOSE, Long.toString(ticket), clock.instant().plus(VALID));
    return URI.create(settings.link("/help/open?t=" + token));
  }

  /** The ticket that a token of such an address leads to; empty if it is over or invented. */
  public Optional<Long> ticketOf(String token) {
    return tokens.open(PURPOSE, token).map(Long::valueOf);
  }
}
