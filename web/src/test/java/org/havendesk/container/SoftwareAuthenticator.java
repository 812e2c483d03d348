package org.havendesk.container;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A device with one passkey, made of nothing but the standard (Web Authentication Level 2: 6.1
 * authenticator data, 5.8.1 client data; RFC 9053: the key). It does what a device must not, too.
 */
final class SoftwareAuthenticator {

  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;
  private static final int HAS_CREDENTIAL = 0x40;
  private static final int COORDINATE = 32;
  private static final Pattern CHALLENGE = Pattern.compile("\"challenge\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern USER =
      Pattern.compile("\"user\"\\s*:\\s*\\{[^}]*\"id\"\\s*:\\s*\"([^\"]+)\"");

  private final byte[] credentialId = new byte[16];
  private final KeyPair keys;

  String origin = "https://localhost:8443";
  String host = "localhost";
  boolean verifiesUser = true;
  long count;
  String userHandle;

  SoftwareAuthenticator() {
    new SecureRandom().nextBytes(credentialId);
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another device that calls its passkey the same. */
  SoftwareAuthenticator forged() {
    var other = new SoftwareAuthenticator();
    System.arraycopy(credentialId, 0, other.credentialId, 0, credentialId.length);
    other.userHandle = userHandle;
    return other;
  }

  /** Makes the passkey that was offered. */
  String make(String offer) {
    userHandle = found(USER, offer);
    byte[] nobodysMake = new byte[16];
    byte[] data =
        joined(
            authenticatorData(HAS_CREDENTIAL),
            nobodysMake,
            shortOf(credentialId.length),
            credentialId,
            coseKey());
    byte[] attestation =
        joined(
            bytes(0xa3),
            text("fmt"),
            text("none"),
            text("attStmt"),
            bytes(0xa0),
            text("authData"),
            bytes(0x58, data.length),
            data);
    return """
        {"id":"%s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%s","attestationObject":"%s"}}"""
        .formatted(
            base64(credentialId),
            base64(clientData("webauthn.create", found(CHALLENGE, offer))),
            base64(attestation));
  }

  /** Signs what is asked. */
  String sign(String question) {
    byte[] data = authenticatorData(0);
    byte[] client = clientData("webauthn.get", found(CHALLENGE, question));
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return """
          {"id":"%s","type":"public-key","clientExtensionResults":{},
           "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"}}"""
          .formatted(
              base64(credentialId),
              base64(client),
              base64(data),
              base64(signature.sign()),
              userHandle);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] authenticatorData(int more) {
    int flags = USER_PRESENT | more | (verifiesUser ? USER_VERIFIED : 0);
    byte[] counted = ByteBuffer.allocate(Integer.BYTES).putInt((int) count).array();
    return joined(sha256(host.getBytes(StandardCharsets.UTF_8)), bytes(flags), counted);
  }

  private byte[] clientData(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** EC2, ES256, P-256, x and y, as CBOR. */
  private byte[] coseKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return joined(
        bytes(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE),
        coordinate(point.getAffineX()),
        bytes(0x22, 0x58, COORDINATE),
        coordinate(point.getAffineY()));
  }

  private static byte[] coordinate(BigInteger value) {
    byte[] signed = value.toByteArray();
    byte[] exact = new byte[COORDINATE];
    int length = Math.min(signed.length, COORDINATE);
    System.arraycopy(signed, signed.length - length, exact, COORDINATE - length, length);
    return exact;
  }

  private static byte[] text(String ascii) {
    return joined(bytes(0x60 + ascii.length()), ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] shortOf(int value) {
    return ByteBuffer.allocate(Short.BYTES).putShort((short) value).array();
  }

  private static byte[] bytes(int... values) {
    byte[] all = new byte[values.length];
    for (int at = 0; at < all.length; at++) {
      all[at] = (byte) values[at];
    }
    return all;
  }

  private static byte[] joined(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static byte[] sha256(byte[] of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String found(Pattern what, String in) {
    var matcher = what.matcher(in);
    if (!matcher.find()) {
      throw new IllegalArgumentException("There is no " + what);
    }
    return matcher.group(1);
  }

  private static String base64(byte[] of) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of);
  }
}
