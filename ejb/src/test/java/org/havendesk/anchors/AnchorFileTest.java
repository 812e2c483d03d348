package org.havendesk.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.MalformedEvidence;
import org.junit.jupiter.api.Test;

class AnchorFileTest {

  private final LogSigner log = LogSigner.generate("havendesk.example/north");
  private final AnchorStatement statement =
      new AnchorStatement(log.sign(new Checkpoint(log.name(), 0, Hash.EMPTY).text()));

  @Test
  void a_token_comes_back_as_it_went() throws Exception {
    var file = new AnchorFile("timestamp", statement, new byte[] {1, 2, 3});
    var read = AnchorFile.parse(file.format());
    assertThat(read.anchor()).isEqualTo("timestamp");
    assertThat(read.proof()).containsExactly(1, 2, 3);
    assertThat(read.statement().hex()).isEqualTo(statement.hex());
  }

  @Test
  void a_place_on_a_chain_comes_back_as_it_went() throws Exception {
    var proof = new EvmProof(31337, "0xa", "0xb", 7, "0xc", 8);
    var file = new AnchorFile("evm", statement, EvmAnchor.JSON.writeValueAsBytes(proof));
    assertThat(AnchorFile.parse(file.format()).evm()).isEqualTo(proof);
  }

  @Test
  void the_statement_belongs_to_anchors_alone() {
    assertThat(statement.text()).startsWith("havendesk checkpoint anchor v1\n");
    assertThat(statement.text()).endsWith(statement.checkpoint().text());
  }

  @Test
  void anything_else_is_refused() {
    for (String text : new String[] {"", "{}", "[", "{\"form\": \"havendesk-anchor-proof/1\"}"}) {
      assertThatThrownBy(() -> AnchorFile.parse(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(MalformedEvidence.class);
    }
  }
}
