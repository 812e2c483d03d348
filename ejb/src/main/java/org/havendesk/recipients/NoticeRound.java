package org.havendesk.recipients;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.Patience;
import org.havendesk.platform.Webhook;
import org.havendesk.platform.WebhookAnswer;
import org.havendesk.recipients.store.NoticeState;
import org.havendesk.recipients.store.RecipientNotice;
import org.havendesk.recipients.store.RecipientNotices;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.sealing.store.KeyRing;

/**
 * The steps of telling recipients, each a transaction. Nothing is locked while a recipient makes us
 * wait; a server that dies meanwhile leaves the notice to another, which sends it once more with
 * the same id.
 */
@Stateless
@Guarded
public class NoticeRound {

  /** How long one attempt may take before another may try. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** How long what must not leave waits until it is decided anew. */
  private static final Duration CLOSED = Duration.ofMinutes(10);

  /** After that long a recipient is given up, and what it was to be told is destroyed. */
  static final Duration LIMIT = Duration.ofDays(14);

  private static final int AT_ONCE = 20;

  private final SecureRandom random = new SecureRandom();

  @Inject private Recipients recipients;
  @Inject private Border border;
  @Inject private RecipientNotices notices;
  @Inject private Evidence evidence;
  @Inject private KeyRing keys;
  @Inject private Clock clock;

  /** Takes on what is due now, by the notices' ids; no other instance gets the same. */
  @Needs(Permission.SYSTEM_WORK)
  public Map<UUID, Webhook> takeOn() {
    Instant now = clock.instant();
    Map<UUID, Webhook> due = new LinkedHashMap<>();
    notices.lockDue(now, AT_ONCE).stream()
        .flatMap(id -> notices.find(id).stream())
        .forEach(notice -> dispatch(notice, now).ifPresent(sent -> due.put(notice.id(), sent)));
    return due;
  }

  private Optional<Webhook> dispatch(RecipientNotice notice, Instant now) {
    var recipient = recipients.find(notice.recipient()).orElseThrow();
    if (!border.lets(recipient)) {
      notice.retry(now.plus(CLOSED));
      return Optional.empty();
    }
    notice.attempt(now, now.plus(LEASE));
    return notice
        .payload()
        .map(
            body ->
                new Webhook("msg_" + notice.id(), recipient.url(), recipient.secretsAt(now), body));
  }

  /** Takes down how an attempt ended. */
  @Needs(Permission.SYSTEM_WORK)
  public void ended(UUID id, WebhookAnswer answer) {
    notices
        .lock(id)
        .filter(notice -> notice.state() == NoticeState.DUE)
        .ifPresent(notice -> ended(notice, answer));
  }

  private void ended(RecipientNotice notice, WebhookAnswer answer) {
    answer.status().ifPresentOrElse(code -> reached(notice, code), notice::missed);
    if (answer.isAcknowledged()) {
      notice.acknowledge("recipient", clock.instant());
      keys.shred(notice.id());
      evidence.record(
          act("recipient.acknowledged", notice).fact("status", answer.status().orElseThrow()));
    } else {
      notice.retry(clock.instant().plus(Patience.after(notice.attempts(), random)));
    }
  }

  private void reached(RecipientNotice notice, int status) {
    if (notice.reached(status, clock.instant())) {
      evidence.record(act("recipient.told", notice).fact("status", status));
    }
  }

  /** Gives up who did not answer in all the time, and destroys what was to be told. */
  @Needs(Permission.SYSTEM_WORK)
  public void giveUp() {
    Instant now = clock.instant();
    for (var id : notices.lockOverdue(now.minus(LIMIT), AT_ONCE)) {
      notices
          .find(id)
          .ifPresent(
              notice -> {
                notice.giveUp(now);
                keys.shred(id);
                evidence.record(act("recipient.silent", notice));
              });
    }
  }

  private static Act act(String kind, RecipientNotice notice) {
    return Act.of(kind)
        .by("system:recipients")
        .fact("notice", notice.id())
        .fact("recipient", notice.recipient())
        .fact("request", notice.request())
        .fact("attempts", notice.attempts());
  }
}
