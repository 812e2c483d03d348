package org.havendesk.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.havendesk.sealing.store.JurisdictionKeys;

/**
 * Short tokens for links and reply addresses: a subject that is not secret, such as a ticket's
 * number, with an end of validity and a keyed signature (HMAC-SHA-256, 128 bits kept). They are
 * bound to one purpose and use only letters, digits, '-' and '_'.
 */
@ApplicationScoped
public class SignedTokens {

  private static final int SIGNATURE_BYTES = 16;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  @Inject private JurisdictionKeys keys;
  @Inject private Clock clock;

  /** A token for this purpose and subject that is valid until this moment. */
  public String sign(String purpose, String subject, Instant validUntil) {
    String claim = Long.toString(validUntil.getEpochSecond(), 36) + "." + subject;
    byte[] text = claim.getBytes(StandardCharsets.UTF_8);
    byte[] signature = signature(purpose, text);
    byte[] token = Arrays.copyOf(signature, SIGNATURE_BYTES + text.length);
    System.arraycopy(text, 0, token, SIGNATURE_BYTES, text.length);
    return ENCODER.encodeToString(token);
  }

  /** The subject of a token; empty if it is forged, meant for something else, or over. */
  public Optional<String> open(String purpose, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (bytes.length <= SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] text = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
    byte[] given = Arrays.copyOf(bytes, SIGNATURE_BYTES);
    if (!MessageDigest.isEqual(given, signature(purpose, text))) {
      return Optional.empty();
    }
    String claim = new String(text, StandardCharsets.UTF_8);
    int dot = claim.indexOf('.');
    Instant validUntil = Instant.ofEpochSecond(Long.parseLong(claim.substring(0, dot), 36));
    return clock.instant().isAfter(validUntil)
        ? Optional.empty()
        : Optional.of(claim.substring(dot + 1));
  }

  private byte[] signature(String purpose, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.bytesOf(JurisdictionKeys.Use.LINKS), mac.getAlgorithm()));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }
}
