package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havendesk.sealing.SignedTokens;

/**
 * The address that a reply comes back to: the support address with a signed token of the ticket as
 * its subaddress (RFC 5233), such as {@code support+AbC…@example.org}.
 */
@ApplicationScoped
public class ReplyAddress {

  private static final String PURPOSE = "reply";
  private static final Duration VALID = Duration.ofDays(730);
  private static final Pattern TOKEN = Pattern.compile("[^@+]+\\+([A-Za-z0-9_-]+)@.*");

  @Inject private SignedTokens tokens;
  @Inject private Clock clock;

  /** The address that leads back to this ticket. */
  public String of(long ticket, String supportAddress) {
    String token = tokens.sign(PURPOSE, Long.toString(ticket), clock.instant().plus(VALID));
    int at = supportAddress.lastIndexOf('@');
    return supportAddress.substring(0, at) + "+" + token + supportAddress.substring(at);
  }

  /** The ticket that one of these addresses leads to. */
  public Optional<Long> ticketOf(List<String> recipients) {
    return recipients.stream()
        .map(TOKEN::matcher)
        .filter(Matcher::matches)
        .flatMap(address -> tokens.open(PURPOSE, address.group(1)).stream())
        .map(Long::valueOf)
        .findFirst();
  }
}
