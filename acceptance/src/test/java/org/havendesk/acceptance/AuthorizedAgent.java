package org.havendesk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A company that people tell to use their rights for them, by the Data Rights Protocol 1.0. */
final class AuthorizedAgent {

  private static final JsonMapper JSON = new JsonMapper();

  private final String id;
  private final String business;
  private final KeyPair keys;
  private Office office;
  private Optional<String> token = Optional.empty();

  /** Has a key of its own. */
  AuthorizedAgent(String id, String business) {
    this.id = id;
    this.business = business;
    try {
      this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** What came back. */
  record Answer(int code, String text) {
    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String field(String name) {
      return json().path(name).asText();
    }

    /** State and reason, as the protocol's table has them. */
    String standing() {
      return field("status") + "/" + field("reason");
    }
  }

  /** Its entry in the service directory. */
  String entry() {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] bare = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return "{\"id\": \"%s\", \"name\": \"Helper & Co\", \"verify_key\": \"%s\"}"
        .formatted(id, Base64.getEncoder().encodeToString(bare));
  }

  /** Turns to a business. */
  void turnsTo(Office business) {
    office = business;
  }

  Answer registersAs(String name) {
    Answer answer = send("POST", "/agent/" + name, signed(message()));
    if (answer.code() == 200) {
      token = Optional.of(answer.field("token"));
    }
    return answer;
  }

  Answer registers() {
    return registersAs(id);
  }

  Answer asksWhetherItIsKnown() {
    return send("GET", "/agent/" + id, "");
  }

  /** A message that asks for a right, not signed yet. */
  ObjectNode exercise(String action, String email) {
    return message()
        .put("exercise", action)
        .put("regime", "ccpa")
        .put("agent-request-id", "case 7")
        .put("email", email)
        .put("email_verified", true)
        .put("name", "Somebody");
  }

  Answer asks(String action, String email) {
    return asks(exercise(action, email));
  }

  Answer asks(ObjectNode message) {
    return sends(signed(message));
  }

  /** Sends what is signed already. */
  Answer sends(String signed) {
    return send("POST", "/data-rights-request", signed);
  }

  Answer looksAfter(Answer request) {
    return send("GET", "/data-rights-request/" + request.field("request_id"), "");
  }

  Answer takesBack(Answer request) {
    String reason = signed(JSON.createObjectNode().put("reason", "I changed my mind"));
    return send("DELETE", "/data-rights-request/" + request.field("request_id"), reason);
  }

  private ObjectNode message() {
    var now = Instant.now().atOffset(ZoneOffset.UTC);
    return JSON.createObjectNode()
        .put("agent-id", id)
        .put("business-id", business)
        .put("issued-at", now.toString())
        .put("expires-at", now.plus(10, ChronoUnit.MINUTES).toString())
        .put("drp.version", "1.0");
  }

  /** Base64 of the signature and the message behind it. */
  String signed(ObjectNode message) {
    byte[] text = message.toString().getBytes(StandardCharsets.UTF_8);
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(keys.getPrivate());
      ed25519.update(text);
      var combined = new ByteArrayOutputStream();
      combined.writeBytes(ed25519.sign());
      combined.writeBytes(text);
      return Base64.getEncoder().encodeToString(combined.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private Answer send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(office.url() + "/v1" + path))
            .header("Content-Type", "text/plain")
            .method(method, BodyPublishers.ofString(body));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    HttpResponse<String> response = office.send(request.build());
    return new Answer(response.statusCode(), response.body());
  }
}
