package org.havendesk.channels;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.havendesk.channels.store.QuarantineReason;

/**
 * A mail in quarantine, as far as it may be told without opening it.
 *
 * @param senderKnown whether it seems to come from somebody who has written before
 */
public record HeldMail(UUID id, QuarantineReason reason, Instant receivedAt, boolean senderKnown)
    implements Serializable {

  /**
   * Whether reading it once more may help. Of a mail that is too large only the header is kept, and
   * an answer to our own address would come back to us.
   */
  public boolean releasable() {
    return switch (reason) {
      case TOO_LARGE, OWN_MAIL -> false;
      case MALFORMED, NO_SENDER, TOO_MANY, FAILED -> true;
    };
  }
}
