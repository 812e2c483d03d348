package org.havendesk.anchors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Calls an Ethereum node (JSON-RPC 2.0, Execution API). */
public final class JsonRpc {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire;

  /** Carries a body to the node and its answer back. */
  @FunctionalInterface
  public interface Wire {
    byte[] post(byte[] body) throws IOException;
  }

  /** The node understood the call and says no. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }

    boolean says(String words) {
      return getMessage().toLowerCase(java.util.Locale.ROOT).contains(words);
    }
  }

  public JsonRpc(Wire wire) {
    this.wire = wire;
  }

  /**
   * The result of a call; a null node if the node knows of no such thing.
   *
   * @throws Refused if the node says no
   * @throws IOException if it was not reached, or its answer is none
   */
  JsonNode call(String method, Object... parameters) throws IOException {
    var body = Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(parameters));
    JsonNode answer = JSON.readTree(wire.post(JSON.writeValueAsBytes(body)));
    if (answer == null || !answer.isObject()) {
      throw new IOException("The node's answer is no JSON-RPC");
    }
    if (answer.hasNonNull("error")) {
      throw new Refused(answer.at("/error/message").asText());
    }
    return answer.path("result");
  }
}
