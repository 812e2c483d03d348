package org.havendesk.anchors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.SignedNote;

/**
 * A proof by an anchor as a file (JSON): what was anchored, and what shows it.
 *
 * @param anchor its name
 * @param proof an RFC 3161 token in DER, or an {@link EvmProof} in JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record AnchorFile(String anchor, AnchorStatement statement, byte[] proof) {

  private static final String FORM = "havendesk-anchor-proof/1";

  /** The file. {@code statement} is the very text whose SHA-256 was anchored. */
  public byte[] format() throws IOException {
    ObjectNode file = EvmAnchor.JSON.createObjectNode();
    file.put("form", FORM).put("anchor", anchor);
    file.put("checkpoint", statement.checkpoint().toString());
    file.put("statement", statement.text()).put("sha256", statement.hex().substring(2));
    if (anchor.equals(EvmAnchor.NAME)) {
      file.set("evm", EvmAnchor.JSON.readTree(proof));
    } else {
      file.put("token", Base64.getEncoder().encodeToString(proof));
    }
    return EvmAnchor.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
  }

  public static AnchorFile parse(byte[] file) {
    try {
      JsonNode json = EvmAnchor.JSON.readTree(file);
      if (!json.path("form").asText().equals(FORM)) {
        throw new MalformedEvidence("The file is no proof by an anchor (" + FORM + ").");
      }
      String anchor = json.path("anchor").asText();
      byte[] proof =
          anchor.equals(EvmAnchor.NAME)
              ? EvmAnchor.JSON.writeValueAsBytes(json.path("evm"))
              : Base64.getDecoder().decode(json.path("token").asText());
      var note = SignedNote.parse(json.path("checkpoint").asText());
      return new AnchorFile(anchor, new AnchorStatement(note), proof);
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedEvidence("The file is no proof by an anchor.", e);
    }
  }

  /** The place on a chain, of a proof by one. */
  public EvmProof evm() throws IOException {
    return EvmAnchor.JSON.readValue(proof, EvmProof.class);
  }
}
