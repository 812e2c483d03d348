package org.havendesk.anchors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/** A node that takes every transaction and puts it into a block when told to. */
final class FakeNode implements JsonRpc.Wire {

  private static final ObjectMapper JSON = new ObjectMapper();

  final List<String> sent = new ArrayList<>();
  boolean hasBaseFee = true;
  String refusal;
  String mined;
  String input = "0x00";
  int height = 100;

  @Override
  public byte[] post(byte[] body) throws IOException {
    JsonNode call = JSON.readTree(body);
    Object result = answer(call.path("method").asText(), call.path("params"));
    var answer = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1);
    if (result instanceof Refusal no) {
      answer.putObject("error").put("code", -32000).put("message", no.message());
    } else {
      answer.set("result", JSON.valueToTree(result));
    }
    return JSON.writeValueAsBytes(answer);
  }

  private record Refusal(String message) {}

  private Object answer(String method, JsonNode parameters) {
    return switch (method) {
      case "eth_chainId" -> "0x7a69";
      case "eth_getTransactionCount" -> "0x7";
      case "eth_estimateGas" -> "0x5708";
      case "eth_gasPrice" -> "0x3b9aca00";
      case "eth_maxPriorityFeePerGas" -> "0x3b9aca00";
      case "eth_blockNumber" -> "0x" + Integer.toHexString(height);
      case "eth_getBlockByNumber", "eth_getBlockByHash" -> block();
      case "eth_sendRawTransaction" -> send(parameters.get(0).asText());
      case "eth_getTransactionReceipt" ->
          parameters.get(0).asText().equals(mined) ? receipt() : null;
      case "eth_getTransactionByHash" ->
          parameters.get(0).asText().equals(mined) ? receipt() : null;
      default -> new Refusal("method not found");
    };
  }

  private Object send(String raw) {
    if (refusal != null) {
      return new Refusal(refusal);
    }
    sent.add(raw);
    return Numeric.toHexString(Hash.sha3(Numeric.hexStringToByteArray(raw)));
  }

  private JsonNode block() {
    var block = JSON.createObjectNode().put("hash", "0xb10c").put("timestamp", "0x6553f100");
    return hasBaseFee ? block.put("baseFeePerGas", "0x77359400") : block;
  }

  private JsonNode receipt() {
    return JSON.createObjectNode()
        .put("blockHash", "0xb10c")
        .put("blockNumber", "0x64")
        .put("input", input);
  }
}
