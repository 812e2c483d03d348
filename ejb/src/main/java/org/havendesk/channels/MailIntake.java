package org.havendesk.channels;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Settings;

/**
 * Fetches mail for as long as the server runs. Every instance has this bean; the one that holds the
 * mailbox's lease works, and another takes over when it falls silent.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailIntake {

  private static final Logger LOG = System.getLogger(MailIntake.class.getName());
  private static final Duration TICK = Duration.ofSeconds(3);
  // Also keeps the connection alive: no server hangs up on a client that asks this often.
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(20);
  private static final Duration HANG_ANEW = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  @Resource private ManagedThreadFactory threads;

  @Inject private Settings settings;
  @Inject private CurrentCaller caller;
  @Inject private MailboxLease lease;
  @Inject private MailRound round;
  @Inject private Clock clock;

  private final String holder = UUID.randomUUID().toString();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopped;
  private Thread worker;

  /** Begins on a thread of its own, so that no mail server can hold up the start. */
  @PostConstruct
  void start() {
    Optional<MailAccount> account = MailAccount.of(settings).filter(a -> a.imap().isPresent());
    if (account.isEmpty()) {
      LOG.log(Level.INFO, "No mailbox is set up; no mail is fetched");
      return;
    }
    worker = threads.newThread(() -> run(account.get()));
    worker.start();
  }

  /** Lets the mail at hand be finished. */
  @PreDestroy
  void stop() {
    stopped = true;
    bell.release();
    try {
      if (worker != null) {
        worker.join(Duration.ofSeconds(10).toMillis());
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(MailAccount account) {
    Duration pause = TICK;
    try (var scope = caller.as(Caller.system("mail"))) {
      while (!stopped) {
        pause = attempt(account, pause);
        bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
      lease.giveBack(account.user(), holder);
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "Mail is fetched no more: {0}", e.getClass().getSimpleName());
    }
  }

  /** Works while it may; returns how long to wait before the next attempt. */
  private Duration attempt(MailAccount account, Duration pause) throws InterruptedException {
    Instant began = clock.instant();
    try {
      if (lease.take(account.user(), holder)) {
        work(account);
      }
      return TICK;
    } catch (MessagingException | IOException | RuntimeException | Error e) {
      // Whatever it was: nobody would start this thread again.
      Duration next = after(pause, Duration.between(began, clock.instant()));
      LOG.log(
          Level.WARNING,
          "Mail can''t be fetched: {0}. Next attempt in {1} s",
          e.getClass().getSimpleName(),
          next.toSeconds());
      return next;
    }
  }

  /** Ever longer while nothing works; what broke after a while of work is tried again at once. */
  private static Duration after(Duration pause, Duration worked) {
    if (worked.compareTo(LOOK_ANYWAY) >= 0) {
      return TICK;
    }
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private void work(MailAccount account)
      throws MessagingException, IOException, InterruptedException {
    boolean keeps = settings.find("mail.imap.keep").map(Boolean::valueOf).orElse(false);
    try (var inbox = ImapInbox.open(account, keeps);
        var doorbell = Doorbell.hang(account, threads, bell::release)) {
      LOG.log(Level.INFO, "Mail is fetched by this instance");
      Instant hung = clock.instant();
      Instant looked = Instant.EPOCH;
      boolean rung = true;
      // A connection that died unnoticed does not ring: it is hung anew from time to time.
      while (isMine(account) && hung.plus(HANG_ANEW).isAfter(clock.instant())) {
        boolean due = looked.plus(LOOK_ANYWAY).isBefore(clock.instant());
        if (rung || due || !doorbell.isWorking()) {
          looked = clock.instant();
          round.takeInAll(inbox, account, () -> isMine(account));
        }
        rung = bell.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
      }
    }
  }

  private boolean isMine(MailAccount account) {
    return !stopped && lease.take(account.user(), holder);
  }
}
