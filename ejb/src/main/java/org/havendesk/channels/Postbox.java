package org.havendesk.channels;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.store.LetterState;
import org.havendesk.channels.store.Outbox;
import org.havendesk.channels.store.OutboxLetter;

/** Where other features post letters. They leave after the caller's transaction has committed. */
@Stateless
@Guarded
public class Postbox {

  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * Posts a letter in the caller's transaction: sent if that commits, forgotten if not.
   *
   * @return the letter's id
   */
  @Needs(Permission.SYSTEM_WORK)
  public UUID send(Letter letter) {
    return outbox
        .add(
            new OutboxLetter(
                letter.person(),
                letter.recipient(),
                letter.subject(),
                letter.text(),
                letter.html().orElse(null),
                letter.language().orElse(null),
                clock.instant()))
        .id();
  }

  /** Whether the mail server has taken the letter. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean isDelivered(UUID letter) {
    return outbox.find(letter).map(l -> l.state() == LetterState.SENT).orElse(false);
  }
}
