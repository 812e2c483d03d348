package org.havendesk.webhooks;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;
import org.havendesk.platform.WebhookAnswer;
import org.havendesk.platform.WebhookSender;

/** Delivers what is due, on whichever instance takes it on first. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallTimer {

  private static final Caller SYSTEM = Caller.system("webhooks");

  @Inject private CallRound round;
  @Inject private WebhookSender webhooks;
  @Inject private CurrentCaller caller;
  @Resource private ManagedExecutorService executor;

  /** Sends what is due, and waits for nobody: a slow endpoint delays only its own calls. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void send() {
    try (var scope = caller.as(SYSTEM)) {
      Recurring.attempt("Taking on webhooks", () -> round.takeOn().forEach(this::send));
    }
  }

  private void send(Delivery delivery) {
    webhooks
        .send(delivery.webhook())
        .thenAcceptAsync(answer -> ended(delivery.call(), answer), executor);
  }

  private void ended(long call, WebhookAnswer answer) {
    try (var scope = caller.as(SYSTEM)) {
      Recurring.attempt("Taking down how a webhook ended", () -> round.ended(call, answer));
    }
  }

  /** Keeps the log no longer than it is for. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void tidy() {
    try (var scope = caller.as(SYSTEM)) {
      Recurring.attempt("Tidying webhooks", this::tidyAll);
    }
  }

  private void tidyAll() {
    round.tidy();
    boolean more = true;
    while (more) {
      more = round.forget();
    }
  }
}
