package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.Settings;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.rights.store.SingleUseLink;
import org.havendesk.sealing.SignedTokens;

/** Addresses of the Privacy Centre that only one mailbox gets to know. */
@ApplicationScoped
public class Links {

  /** How long a confirmation link works, and an unconfirmed request is kept. */
  public static final Duration TO_CONFIRM = Duration.ofDays(7);

  private static final Duration TO_FOLLOW = Duration.ofDays(60);
  private static final String CONFIRM = "confirm";
  private static final String STATUS = "rights-status";
  private static final int SECRET_BYTES = 32;

  @Inject private RightsRequests requests;
  @Inject private SignedTokens tokens;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** A new link that confirms a request, once. */
  String confirmation(UUID request) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    requests.add(
        new SingleUseLink(hash(token), request, CONFIRM, clock.instant().plus(TO_CONFIRM)));
    return settings.link("/privacy/confirm?token=" + token);
  }

  /** The request that a confirmation token belongs to, while it is good. */
  Optional<UUID> toConfirm(String token) {
    return requests
        .findLink(hash(token))
        .filter(link -> link.isGood(CONFIRM, clock.instant()))
        .map(SingleUseLink::request);
  }

  /** Uses a confirmation token up; empty if it is not good. */
  Optional<UUID> useToConfirm(String token) {
    var link =
        requests.lockLink(hash(token)).filter(found -> found.isGood(CONFIRM, clock.instant()));
    link.ifPresent(found -> found.use(clock.instant()));
    return link.map(SingleUseLink::request);
  }

  /** A token for whoever confirmed, to follow the request. */
  String followToken(UUID request) {
    return tokens.sign(STATUS, request.toString(), clock.instant().plus(TO_FOLLOW));
  }

  Optional<UUID> followed(String token) {
    return tokens.open(STATUS, token).map(UUID::fromString);
  }

  String followLink(UUID request) {
    return settings.link("/privacy/status?token=" + followToken(request));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
