package org.havendesk.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How a person stands to one purpose on one channel at a moment.
 *
 * @param channel empty where the purpose is decided for all channels at once
 * @param flaw why a yes does not hold, if it does not
 * @param since when that was chosen
 * @param entry of the ledger
 * @param notice the text that was read
 * @param askFrom from when on the person may be asked; empty if there is nothing to ask
 */
public record Standing(
    String purpose,
    Optional<String> channel,
    State state,
    Optional<Flaw> flaw,
    Optional<Instant> since,
    Optional<UUID> entry,
    Optional<UUID> notice,
    Optional<Instant> askFrom) {

  /** What counts now. */
  public enum State {
    /** Nothing was chosen. */
    OPEN,
    /** A yes waits for its confirmation. */
    REQUESTED,
    /** Yes. */
    GIVEN,
    /** No, when asked. */
    REFUSED,
    /** No, after a yes or an opt-out. */
    WITHDRAWN,
    /** The yes is over. */
    EXPIRED,
    /** The yes does not hold in law. */
    INVALID;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a yes does not hold in law. */
  public enum Flaw {
    /** Nobody knows what the person read. */
    NO_TEXT,
    /** The text was about something else. */
    OTHER_TOPIC,
    /** The text was not approved and published. */
    UNAPPROVED_TEXT,
    /** The text was superseded when the person read it. */
    SUPERSEDED_TEXT,
    /** The text has changed since in what matters. */
    CHANGED_TEXT,
    /** A parent's yes is needed. */
    PARENT_NEEDED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public boolean isGiven() {
    return state == State.GIVEN;
  }
}
