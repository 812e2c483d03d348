package org.havendesk.channels;

import java.util.Optional;
import java.util.UUID;

/**
 * What a partner is answered.
 *
 * @param status HTTP status
 * @param location path of what was made, relative to the API
 * @param person whom the body speaks of; their key seals it while it is kept
 * @param body JSON
 */
public record PartnerAnswer(
    int status,
    Optional<String> location,
    Optional<String> etag,
    Optional<UUID> person,
    String body) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "PartnerAnswer[" + status + "]";
  }
}
