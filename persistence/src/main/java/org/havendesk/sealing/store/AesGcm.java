package org.havendesk.sealing.store;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce and a 128-bit tag, by Google Tink. */
final class AesGcm {

  private static final AesGcmParameters PARAMETERS;

  static {
    try {
      AeadConfig.register();
      PARAMETERS =
          AesGcmParameters.builder()
              .setKeySizeBytes(32)
              .setIvSizeBytes(12)
              .setTagSizeBytes(16)
              .setVariant(AesGcmParameters.Variant.NO_PREFIX)
              .build();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private AesGcm() {}

  @AccessesPartialKey
  static Aead with(byte[] key) throws GeneralSecurityException {
    var secret = SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
    var aesKey = AesGcmKey.builder().setParameters(PARAMETERS).setKeyBytes(secret).build();
    var entry = KeysetHandle.importKey(aesKey).withRandomId().makePrimary();
    return KeysetHandle.newBuilder()
        .addEntry(entry)
        .build()
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }
}
