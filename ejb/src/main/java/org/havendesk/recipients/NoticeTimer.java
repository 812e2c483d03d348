package org.havendesk.recipients;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;
import org.havendesk.platform.WebhookAnswer;
import org.havendesk.platform.WebhookSender;

/** Tells recipients what is due, on whichever instance takes it on first. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

  @Inject private NoticeRound round;
  @Inject private WebhookSender webhooks;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Sends all that is due at the same time: one slow recipient keeps no other waiting for long. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void send() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("recipients"))) {
      Recurring.attempt("Telling recipients", this::sendDue);
    } finally {
      busy.set(false);
    }
  }

  private void sendDue() {
    Map<UUID, CompletableFuture<WebhookAnswer>> answers = new LinkedHashMap<>();
    round.takeOn().forEach((notice, webhook) -> answers.put(notice, webhooks.send(webhook)));
    answers.forEach((notice, answer) -> round.ended(notice, answer.join()));
  }

  /** Gives up who never answered. */
  @Schedule(hour = "*", minute = "*/5", persistent = false)
  public void giveUp() {
    try (var scope = caller.as(Caller.system("recipients"))) {
      Recurring.attempt("Giving up silent recipients", round::giveUp);
    }
  }
}
