package org.havendesk.recipients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.Settings;
import org.havendesk.recipients.store.KnownBy;
import org.havendesk.recipients.store.NoticeState;
import org.havendesk.recipients.store.Recipient;
import org.havendesk.recipients.store.RecipientNotice;
import org.havendesk.recipients.store.RecipientNotices;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.regulation.RecipientKind;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.sealing.store.KeyRing;

/** Takes down whom to tell, in the transaction in which a right takes effect. */
@ApplicationScoped
public class Telling {

  /** Whoever opts out again and again is passed on once in this time. */
  private static final Duration NOT_AGAIN = Duration.ofDays(1);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Inject private Recipients recipients;
  @Inject private RecipientNotices notices;
  @Inject private Evidence evidence;
  @Inject private Settings settings;
  @Inject private KeyRing keys;
  @Inject private Clock clock;

  /** Has every recipient told that this right concerns; they are sent for after the commit. */
  public void tell(GrantedRight right) {
    boolean alive = keys.isAlive(right.person());
    var kinds = right.told().stream().map(RecipientKind::toString).toList();
    var lately = alive ? toldLately(right) : List.<UUID>of();
    recipients.ofKinds(kinds).stream()
        .filter(recipient -> !lately.contains(recipient.id()))
        .forEach(recipient -> tell(recipient, right, alive));
  }

  /**
   * Somebody who is told of a request.
   *
   * @param heard whether it has answered, or a colleague knows that it heard
   */
  public record Told(String name, boolean heard) {}

  /** Who is told of a request, to tell the person (such as GDPR 19). */
  public List<Told> told(UUID request) {
    return notices.of(request).stream()
        .flatMap(
            notice ->
                recipients.find(notice.recipient()).stream()
                    .map(
                        recipient ->
                            new Told(recipient.name(), notice.state() == NoticeState.ACKNOWLEDGED)))
        .toList();
  }

  private List<UUID> toldLately(GrantedRight right) {
    Instant since = clock.instant().minus(NOT_AGAIN);
    return notices.about(right.person()).stream()
        .filter(notice -> notice.type().equals(right.type()) && right.words().isEmpty())
        .filter(notice -> notice.createdAt().isAfter(since))
        .map(RecipientNotice::recipient)
        .toList();
  }

  private void tell(Recipient recipient, GrantedRight right, boolean alive) {
    Instant now = clock.instant();
    var notice =
        notices.add(
            new RecipientNotice(
                notices.newId(),
                right.request(),
                recipient.id(),
                alive ? right.person() : null,
                right.type(),
                payload(recipient, right, now),
                now));
    var act =
        Act.of("recipient.due")
            .by("system:recipients")
            .fact("notice", notice.id())
            .fact("recipient", recipient.id())
            .fact("request", right.request())
            .fact("type", right.type());
    if (alive) {
      act.about(right.person());
    }
    evidence.record(act);
  }

  private String payload(Recipient recipient, GrantedRight right, Instant now) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("id", right.person().toString());
    String email = BlindIndex.normalisedEmail(right.email());
    if (recipient.knownBy() == KnownBy.EMAIL) {
      person.put("email", email);
    } else {
      person.put("emailSha256", DigestUtils.sha256Hex(email));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("request", right.request().toString());
    data.put("right", right.type());
    data.put("regulation", right.regulation());
    data.put("jurisdiction", settings.jurisdiction());
    data.put("person", person);
    right.words().ifPresent(words -> data.put("note", words));
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("type", "rights." + right.type());
    payload.put("timestamp", now.toString());
    payload.put("data", data);
    try {
      return JSON.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A payload can be written as JSON.", e);
    }
  }
}
