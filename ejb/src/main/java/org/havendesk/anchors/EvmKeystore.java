package org.havendesk.anchors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;
import org.havendesk.anchors.store.AnchorProblem;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/**
 * Opens an account's key as {@code cast wallet} and {@code geth account} keep it: Web3 Secret
 * Storage, version 3.
 *
 * @see <a
 *     href="https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage">Web3
 *     Secret Storage</a>
 */
final class EvmKeystore {

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final int HALF = 16;
  private static final int BITS = 8;

  private EvmKeystore() {}

  /** The account, if nobody else can read the file or its password. */
  static Credentials open(Path keystore, Path password) throws AnchorFailed {
    try {
      mustBePrivate(keystore);
      mustBePrivate(password);
      JsonNode file = EvmAnchor.JSON.readTree(keystore.toFile());
      // Some programs write it with a capital.
      JsonNode crypto = file.has("crypto") ? file.path("crypto") : file.path("Crypto");
      byte[] derived =
          derived(
              Files.readString(password).strip().getBytes(StandardCharsets.UTF_8),
              crypto.path("kdf").asText(),
              crypto.path("kdfparams"));
      byte[] sealed = bytes(crypto.path("ciphertext"));
      byte[] checked = Arrays.copyOfRange(derived, HALF, 2 * HALF + sealed.length);
      System.arraycopy(sealed, 0, checked, HALF, sealed.length);
      if (!MessageDigest.isEqual(Hash.sha3(checked), bytes(crypto.path("mac")))) {
        throw new AnchorFailed(AnchorProblem.MISCONFIGURED, "The password is not the key store's.");
      }
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(derived, 0, HALF, "AES"),
          new IvParameterSpec(bytes(crypto.at("/cipherparams/iv"))));
      return Credentials.create(ECKeyPair.create(cipher.doFinal(sealed)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new AnchorFailed(AnchorProblem.MISCONFIGURED, "The account can't be opened", e);
    }
  }

  private static void mustBePrivate(Path file) throws IOException, AnchorFailed {
    if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new AnchorFailed(
          AnchorProblem.MISCONFIGURED, "Others can read " + file.getFileName() + ".");
    }
  }

  private static byte[] derived(byte[] password, String kdf, JsonNode of) throws IOException {
    byte[] salt = bytes(of.path("salt"));
    int length = of.path("dklen").asInt();
    if (length < 2 * HALF) {
      throw new IOException("The derived key is too short");
    }
    if (kdf.equals("scrypt")) {
      return SCrypt.generate(
          password, salt, of.path("n").asInt(), of.path("r").asInt(), of.path("p").asInt(), length);
    }
    if (kdf.equals("pbkdf2") && of.path("prf").asText().equals("hmac-sha256")) {
      var generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
      generator.init(password, salt, of.path("c").asInt());
      return ((KeyParameter) generator.generateDerivedMacParameters(length * BITS)).getKey();
    }
    throw new IOException("No such key derivation is known");
  }

  private static byte[] bytes(JsonNode hex) {
    return Numeric.hexStringToByteArray(hex.asText());
  }
}
