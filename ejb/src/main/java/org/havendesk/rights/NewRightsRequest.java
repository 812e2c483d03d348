package org.havendesk.rights;

import java.time.Instant;
import java.util.Optional;

/**
 * Someone wants to use a right.
 *
 * @param type the right, as the regulation pack names it, e.g. {@code access}
 * @param regulation id of the pack; without it, the first of this jurisdiction that has the right
 * @param country ISO 3166-1 alpha-2 of the residence
 * @param region ISO 3166-2 subdivision without the country
 * @param receivedAt when it reached us, if before now
 * @param language BCP 47 tag for our letters
 * @param byAgent whether somebody asks whom the person authorized, and not the person
 */
public record NewRightsRequest(
    String type,
    Optional<String> regulation,
    String email,
    String country,
    Optional<String> region,
    Optional<Instant> receivedAt,
    Optional<String> details,
    Optional<String> language,
    boolean byAgent) {

  /** A request that the person makes. */
  public NewRightsRequest(
      String type,
      Optional<String> regulation,
      String email,
      String country,
      Optional<String> region,
      Optional<Instant> receivedAt,
      Optional<String> details,
      Optional<String> language) {
    this(type, regulation, email, country, region, receivedAt, details, language, false);
  }

  /** A plain request of now. */
  public static NewRightsRequest of(
      String type, String email, String country, String region, String language) {
    return new NewRightsRequest(
        type,
        Optional.empty(),
        email,
        country,
        Optional.ofNullable(region).filter(r -> !r.isBlank()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(language));
  }

  /** The same person's, for another right. */
  NewRightsRequest asking(String right) {
    return new NewRightsRequest(
        right, regulation, email, country, region, receivedAt, details, language, byAgent);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "NewRightsRequest[" + type + "]";
  }
}
