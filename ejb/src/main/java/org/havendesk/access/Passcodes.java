package org.havendesk.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.havendesk.sealing.store.JurisdictionKeys;

/**
 * Passcodes by time (TOTP, RFC 6238: six digits, thirty seconds, HMAC-SHA-1 as every authenticator
 * has it). An account's secret is derived from its seed with a key of the jurisdiction: whoever
 * copies the database has no secret.
 */
@ApplicationScoped
public class Passcodes {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int SEED_BYTES = 16;

  /** RFC 4226, 4: at least 128 bits, better 160. */
  private static final int SECRET_BYTES = 20;

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LENGTH = 10;
  private static final String RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(STEP);
  private final SecureRandom random = new SecureRandom();

  @Inject private JurisdictionKeys keys;

  /** From what a new account's passcodes are made. */
  byte[] newSeed() {
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    return seed;
  }

  /** The secret as authenticators take it, in Base32 (RFC 4648, 6). */
  String secretOf(String login, byte[] seed) {
    return new Base32().encodeToString(key(login, seed).getEncoded()).replace("=", "");
  }

  /** The same as an address that a telephone reads from the screen. */
  static String address(String login, String house, String secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encoded(house), encoded(login), secret, encoded(house));
  }

  /** The time step whose passcode this is: now, or the one before or after, for clocks differ. */
  OptionalLong stepOf(String login, byte[] seed, String code, Instant now) {
    Key key = key(login, seed);
    String given = code.replace(" ", "");
    return Stream.of(now, now.minus(STEP), now.plus(STEP))
        .filter(then -> isSame(given, codeAt(key, then)))
        .mapToLong(then -> then.getEpochSecond() / STEP.toSeconds())
        .findFirst();
  }

  private String codeAt(Key key, Instant then) {
    try {
      return generator.generateOneTimePasswordString(key, then);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("The key is an HMAC key.", e);
    }
  }

  private static boolean isSame(String given, String right) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  /** Codes for whoever loses the authenticator, of 49 bits each. */
  List<String> newRecoveryCodes() {
    return Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
  }

  private String recoveryCode() {
    var code = new StringBuilder();
    random
        .ints(RECOVERY_LENGTH, 0, RECOVERY_ALPHABET.length())
        .forEach(at -> code.append(RECOVERY_ALPHABET.charAt(at)));
    return code.insert(RECOVERY_LENGTH / 2, '-').toString();
  }

  /** The keyed hash of a recovery code, which is all that is kept of it. */
  byte[] hashOf(String login, String recoveryCode) {
    String plain = recoveryCode.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return mac("recovery", login, plain.getBytes(StandardCharsets.UTF_8));
  }

  private Key key(String login, byte[] seed) {
    byte[] secret = Arrays.copyOf(mac("passcode", login, seed), SECRET_BYTES);
    return new SecretKeySpec(secret, generator.getAlgorithm());
  }

  private byte[] mac(String purpose, String login, byte[] seed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.bytesOf(JurisdictionKeys.Use.LINKS), mac.getAlgorithm()));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(login.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(seed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
