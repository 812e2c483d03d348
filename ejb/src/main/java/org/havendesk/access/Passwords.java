package org.havendesk.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hashes passwords and compares with them, in the same time whether there is an account or not. */
@ApplicationScoped
public class Passwords {

  /** NIST SP 800-63B, 3.1.1.2: length is what counts. */
  public static final int SHORTEST = 12;

  private static final int GENERATED = 20;
  // Without characters that are mistaken for each other when read aloud or from paper.
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  @Inject private Pbkdf2PasswordHash pbkdf2;

  private final SecureRandom random = new SecureRandom();
  private String nobodysHash;

  @PostConstruct
  void strengthen() {
    // OWASP Password Storage Cheat Sheet: 210,000 rounds with HMAC-SHA-512.
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32"));
    nobodysHash = hash(generate());
  }

  /** A hash that carries its own salt and parameters. */
  public String hash(String password) {
    return pbkdf2.generate(password.toCharArray());
  }

  /** Whether the password fits; without a hash to compare with it takes as long and says no. */
  public boolean fits(String password, Optional<String> hash) {
    boolean same = pbkdf2.verify(password.toCharArray(), hash.orElse(nobodysHash));
    return same && hash.isPresent();
  }

  /** A password for handing over: over 110 bits. */
  public String generate() {
    return random
        .ints(GENERATED, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
