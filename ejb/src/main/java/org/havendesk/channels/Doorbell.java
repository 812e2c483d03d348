package org.havendesk.channels;

import jakarta.mail.MessagingException;
import java.util.concurrent.ThreadFactory;

/**
 * Rings as soon as something happens in the mailbox: a second connection that does nothing but wait
 * (IMAP IDLE). When it does not work any more, whoever listens must look for themselves.
 */
final class Doorbell implements AutoCloseable {

  private final ImapInbox inbox;
  private volatile boolean working = true;

  private Doorbell(ImapInbox inbox) {
    this.inbox = inbox;
  }

  /** Connects and waits on a thread of its own. */
  static Doorbell hang(MailAccount account, ThreadFactory threads, Runnable ring)
      throws MessagingException {
    var doorbell = new Doorbell(ImapInbox.open(account, true));
    threads.newThread(() -> doorbell.listen(ring)).start();
    return doorbell;
  }

  /** Whether it would ring. */
  boolean isWorking() {
    return working;
  }

  private void listen(Runnable ring) {
    try {
      while (working) {
        inbox.idle();
        ring.run();
      }
    } catch (MessagingException | RuntimeException noIdle) {
      // Polling takes its place until it is hung anew.
      working = false;
    }
  }

  @Override
  public void close() {
    working = false;
    inbox.close();
  }
}
