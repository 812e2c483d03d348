package org.havendesk.recipients;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one recipient is told of a request, and whether it has answered; nothing of the person.
 *
 * @param kind of the recipient, as the regulation packs name it
 * @param contact how colleagues reach the recipient
 * @param standing what to show
 * @param attempts how often it was tried
 * @param statusCode of HTTP in the last answer; empty if the last attempt reached nobody
 * @param nextTry when it is tried again
 * @param givenUpAt when it is given up unless it answers
 * @param closedAt when it answered or was given up
 * @param closedBy {@code recipient}, or the login of the colleague who knows that it heard
 */
public record NoticeView(
    UUID id,
    String recipient,
    String kind,
    String contact,
    Standing standing,
    int attempts,
    Optional<Integer> statusCode,
    Optional<Instant> lastTry,
    Optional<Instant> nextTry,
    Instant givenUpAt,
    Optional<Instant> closedAt,
    Optional<String> closedBy) {

  /** How far telling it has come. */
  public enum Standing {
    /** It is told within moments. */
    WAITING,
    /** Nothing is sent to it at present. */
    PAUSED,
    /** The law does not let data go to it. */
    BLOCKED,
    /** It was tried, and has not answered. */
    UNANSWERED,
    /** It has answered. */
    ACKNOWLEDGED,
    /** A colleague knows that it heard. */
    CONFIRMED,
    /** It never answered. */
    SILENT;

    /** Whether it can still be told. */
    public boolean isOpen() {
      return switch (this) {
        case WAITING, PAUSED, BLOCKED, UNANSWERED -> true;
        case ACKNOWLEDGED, CONFIRMED, SILENT -> false;
      };
    }
  }
}
