package org.havendesk.agents;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An authorized agent with a key of its own, made for a test. */
final class AnAgent {

  private final String id;
  private final KeyPair keys;

  AnAgent(String id) throws GeneralSecurityException {
    this.id = id;
    this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  /** Its entry in the service directory. */
  ServiceDirectory.Agent entry() {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] bare = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return new ServiceDirectory.Agent(id, "Agent " + id, Base64.getEncoder().encodeToString(bare));
  }

  byte[] signed(Map<String, ?> claims) throws Exception {
    return signed(new JsonMapper().writeValueAsBytes(claims));
  }

  byte[] signed(byte[] message) throws GeneralSecurityException {
    var ed25519 = Signature.getInstance("Ed25519");
    ed25519.initSign(keys.getPrivate());
    ed25519.update(message);
    var combined = new ByteArrayOutputStream();
    combined.writeBytes(ed25519.sign());
    combined.writeBytes(message);
    return Base64.getEncoder()
        .encodeToString(combined.toByteArray())
        .getBytes(StandardCharsets.US_ASCII);
  }

  static Map<String, Object> without(Map<String, ?> claims, String name) {
    Map<String, Object> rest = new LinkedHashMap<>(claims);
    rest.remove(name);
    return rest;
  }

  static Map<String, Object> with(Map<String, ?> claims, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.put(name, value);
    return changed;
  }
}
