package org.havendesk.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.havendesk.platform.InvalidInput;

/**
 * Hashes passwords by Argon2id (RFC 9106) and compares with them, in the same time whether there is
 * an account or not; refuses those that somebody may guess.
 */
@ApplicationScoped
public class Passwords {

  /** NIST SP 800-63B, 3.1.1.2: length is what counts. */
  public static final int SHORTEST = 12;

  /** Longer ones would only cost time. */
  private static final int LONGEST = 256;

  private static final int GENERATED = 20;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  // Without characters that are mistaken for each other when read aloud or from paper.
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  // OWASP Password Storage Cheat Sheet: 19 MiB, two rounds, one lane.
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19 * 1024, 2, 1, HASH_BYTES, Argon2.ID);

  @Inject private BreachedPasswords breached;

  private final SecureRandom random = new SecureRandom();
  private String nobodysHash;

  @PostConstruct
  void prepare() {
    nobodysHash = hash(generate());
  }

  /** A hash that carries its own salt and parameters. */
  public String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }

  /** Whether the password fits; without a hash to compare with it takes as long and says no. */
  public boolean fits(String password, Optional<String> hash) {
    String given = password.length() > LONGEST ? "" : password;
    String known = hash.orElse(nobodysHash);
    boolean same =
        !given.isEmpty()
            && Password.check(given, known).with(Argon2Function.getInstanceFromHash(known));
    return same && hash.isPresent();
  }

  /**
   * Refuses a password that somebody may guess (NIST SP 800-63B, 3.1.1.2).
   *
   * @param login which it must not be made of
   * @throws InvalidInput for {@code newPassword}: too short or too long, made of the login, or
   *     known from a breach
   */
  void mustBeGood(String password, String login) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InvalidInput("newPassword", "A password has 12 to 256 characters.");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    boolean monotonous = lower.chars().distinct().count() < SHORTEST / 3;
    if (monotonous || lower.contains(login) || lower.contains("havendesk")) {
      throw new InvalidInput("newPassword.guessable", "This password is easy to guess.");
    }
    if (breached.include(password)) {
      throw new InvalidInput("newPassword.breached", "This password is known from a breach.");
    }
  }

  /** A password for handing over: over 110 bits. */
  public String generate() {
    return random
        .ints(GENERATED, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
