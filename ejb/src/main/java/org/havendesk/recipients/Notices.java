package org.havendesk.recipients;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.recipients.NoticeView.Standing;
import org.havendesk.recipients.store.NoticeState;
import org.havendesk.recipients.store.Recipient;
import org.havendesk.recipients.store.RecipientNotice;
import org.havendesk.recipients.store.RecipientNotices;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.sealing.store.KeyRing;

/** Where colleagues see which recipients of a request have not answered, and what they can do. */
@Stateless
@Guarded
public class Notices {

  private static final String BY_RECIPIENT = "recipient";

  @Inject private Recipients recipients;
  @Inject private Border border;
  @Inject private RecipientNotices notices;
  @Inject private Evidence evidence;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Who is told of a request, and who has answered. */
  @Needs(Permission.RIGHTS_READ)
  public List<NoticeView> of(UUID request) {
    return notices.of(request).stream().map(this::view).toList();
  }

  /**
   * Tells a recipient once more, at once.
   *
   * @throws Stale if it has answered, or was given up
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public void sendAgain(UUID id) {
    var notice = lock(id);
    if (notice.state() != NoticeState.DUE) {
      throw new Stale("Notice " + id);
    }
    notice.retry(clock.instant());
  }

  /**
   * A colleague knows that a recipient has heard, whether or not its webhook answers.
   *
   * @throws Stale if it has answered already
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public void confirm(UUID id) {
    var notice = lock(id);
    if (notice.state() == NoticeState.ACKNOWLEDGED) {
      throw new Stale("Notice " + id);
    }
    notice.acknowledge(caller.get().name(), clock.instant());
    keys.shred(id);
    evidence.record(
        Act.of("recipient.acknowledged")
            .by(caller.get().actor())
            .fact("notice", id)
            .fact("recipient", notice.recipient())
            .fact("request", notice.request())
            .fact("attempts", notice.attempts()));
  }

  private RecipientNotice lock(UUID id) {
    return notices.lock(id).orElseThrow(() -> new NotFound("notice " + id));
  }

  private NoticeView view(RecipientNotice notice) {
    var recipient = recipients.find(notice.recipient()).orElseThrow();
    return new NoticeView(
        notice.id(),
        recipient.name(),
        recipient.kind(),
        recipient.contact(),
        standing(notice, recipient),
        notice.attempts(),
        notice.statusCode(),
        notice.lastTry(),
        notice.nextTry(),
        notice.createdAt().plus(NoticeRound.LIMIT),
        notice.closedAt(),
        notice.closedBy());
  }

  private Standing standing(RecipientNotice notice, Recipient recipient) {
    return switch (notice.state()) {
      case SILENT -> Standing.SILENT;
      case ACKNOWLEDGED ->
          notice.closedBy().filter(BY_RECIPIENT::equals).isPresent()
              ? Standing.ACKNOWLEDGED
              : Standing.CONFIRMED;
      case DUE -> due(notice, recipient);
    };
  }

  private Standing due(RecipientNotice notice, Recipient recipient) {
    if (recipient.isPaused()) {
      return Standing.PAUSED;
    }
    if (!border.isOpenTo(recipient)) {
      return Standing.BLOCKED;
    }
    return notice.attempts() == 0 ? Standing.WAITING : Standing.UNANSWERED;
  }
}
