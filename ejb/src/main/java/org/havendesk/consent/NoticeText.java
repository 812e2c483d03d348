package org.havendesk.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.store.Notice;
import org.havendesk.consent.store.PublicationState;

/**
 * One version of a text in one language.
 *
 * @param topic a purpose, or {@link Purposes#PRIVACY}
 * @param elements what it says, in the order in which the laws name the elements
 * @param material whether consents to earlier versions end with it
 * @param state {@code draft}, {@code submitted}, {@code approved}, {@code published} or {@code
 *     superseded}
 * @param version counts the changes, to notice those of others
 */
public record NoticeText(
    UUID id,
    String topic,
    int number,
    String language,
    String title,
    Map<String, String> elements,
    boolean material,
    String state,
    String author,
    Instant changedAt,
    Optional<String> approvedBy,
    Optional<Instant> approvedAt,
    Optional<String> sentBack,
    Optional<Instant> publishedAt,
    Optional<Instant> supersededAt,
    long version) {

  static NoticeText of(Notice notice, Iterable<String> order) {
    Map<String, String> elements = new LinkedHashMap<>();
    order.forEach(name -> elements.put(name, notice.elements().getOrDefault(name, "")));
    notice.elements().forEach(elements::putIfAbsent);
    return new NoticeText(
        notice.id(),
        notice.topic(),
        notice.number(),
        notice.language(),
        notice.title(),
        elements,
        notice.isMaterial(),
        notice.state().name().toLowerCase(Locale.ROOT),
        notice.author(),
        notice.changedAt(),
        notice.approvedBy(),
        notice.approvedAt(),
        notice.sentBack(),
        notice.publishedAt(),
        notice.supersededAt(),
        notice.version());
  }

  /** Whether it is what people read now. */
  public boolean isCurrent() {
    return is(PublicationState.PUBLISHED);
  }

  public boolean isDraft() {
    return is(PublicationState.DRAFT);
  }

  public boolean isSubmitted() {
    return is(PublicationState.SUBMITTED);
  }

  public boolean isApproved() {
    return is(PublicationState.APPROVED);
  }

  /** Whether people read it, now or before. */
  public boolean wasShown() {
    return publishedAt.isPresent();
  }

  private boolean is(PublicationState other) {
    return state.equals(other.name().toLowerCase(Locale.ROOT));
  }
}
