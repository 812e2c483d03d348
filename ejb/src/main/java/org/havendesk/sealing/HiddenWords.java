package org.havendesk.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.daead.AesSivKey;
import com.google.crypto.tink.daead.AesSivParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.havendesk.sealing.store.JurisdictionKeys;

/**
 * Words that stand in an address and that nobody reads there: neither in a log, nor in a browser's
 * history, nor over somebody's shoulder. The same words look the same each time (AES-SIV, RFC 5297,
 * by Google Tink), so that an address stays the same; they are bound to one purpose.
 */
@ApplicationScoped
public class HiddenWords {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  @Inject private JurisdictionKeys keys;

  private DeterministicAead aead;

  @PostConstruct
  @AccessesPartialKey
  void open() {
    try {
      DeterministicAeadConfig.register();
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(keys.bytesOf(JurisdictionKeys.Use.LINKS), mac.getAlgorithm()));
      byte[] key = mac.doFinal("hidden-words".getBytes(StandardCharsets.UTF_8));
      var parameters =
          AesSivParameters.builder()
              .setKeySizeBytes(key.length)
              .setVariant(AesSivParameters.Variant.NO_PREFIX)
              .build();
      var secret = SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
      var sivKey = AesSivKey.builder().setParameters(parameters).setKeyBytes(secret).build();
      aead =
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(sivKey).withRandomId().makePrimary())
              .build()
              .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-SIV is not available", e);
    }
  }

  /** Letters, digits, '-' and '_' that stand for these words. */
  public String hide(String purpose, String words) {
    try {
      return ENCODER.encodeToString(aead.encryptDeterministically(bytes(words), bytes(purpose)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Words could not be hidden", e);
    }
  }

  /** The words again; empty if they were made up, or are meant for something else. */
  public Optional<String> read(String purpose, String hidden) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(hidden);
      byte[] words = aead.decryptDeterministically(sealed, bytes(purpose));
      return Optional.of(new String(words, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
