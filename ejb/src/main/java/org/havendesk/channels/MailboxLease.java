package org.havendesk.channels;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.store.MailboxLeases;

/**
 * Sees to it that one instance works on a mailbox. The lease only saves work: that each mail is
 * taken in once is held by the database's constraints.
 */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailboxLease {

  /** How long an instance that says nothing is still believed to work. */
  static final Duration DURATION = Duration.ofSeconds(15);

  @Inject private MailboxLeases leases;
  @Inject private Clock clock;

  /** Takes or prolongs the lease, unless another instance holds it. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean take(String mailbox, String holder) {
    Instant now = clock.instant();
    return leases.take(mailbox, holder, now, now.plus(DURATION));
  }

  /** Lets another instance take it at once. */
  @Needs(Permission.SYSTEM_WORK)
  public void giveBack(String mailbox, String holder) {
    leases.giveBack(mailbox, holder);
  }
}
