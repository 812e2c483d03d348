package org.havendesk.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Checks a cosignature with nothing but what Java brings (C2SP tlog-cosignature). */
final class Cosignature {

  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private Cosignature() {}

  /** Whether a witness's cosignature on a checkpoint is good; empty if it has none by them. */
  static Optional<Boolean> by(String key, String checkpoint) {
    String name = key.strip().split("\\+", 3)[0];
    int end = checkpoint.lastIndexOf("\n\n") + 1;
    return checkpoint
        .substring(end + 1)
        .lines()
        .filter(line -> line.startsWith("— " + name + " "))
        .findFirst()
        .map(line -> holds(key, checkpoint.substring(0, end), line.split(" ")[2]));
  }

  private static boolean holds(String key, String text, String base64) {
    byte[] typed = Base64.getDecoder().decode(key.strip().split("\\+", 3)[2]);
    var line = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    line.getInt();
    long time = line.getLong();
    var bytes = new byte[line.remaining()];
    line.get(bytes);
    try {
      var encoded = ByteBuffer.allocate(44).put(ED25519).put(typed, 1, 32).array();
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      signature.update(
          ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
