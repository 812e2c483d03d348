package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static final LogSigner LOG = LogSigner.generate("havendesk.example/test");
  private static final Opening OPENING = Opening.of("{\"subject\":\"Grüße aus Köln\"}");

  @Test
  void a_receipt_says_what_was_done_and_proves_it() {
    var verified = Receipt.parse(receipt(OPENING).format()).verify(LogKeys.of(LOG.verifier()));
    assertThat(verified.entry().kind()).isEqualTo("ticket.opened");
    assertThat(verified.entry().facts()).containsEntry("ticket", "2");
    assertThat(verified.details()).contains(OPENING.details());
    assertThat(verified.checkpoint().size()).isEqualTo(5);
    assertThat(verified.index()).isEqualTo(2);
  }

  @Test
  void it_proves_the_entry_without_the_details_too() {
    var receipt = receipt(OPENING);
    var closed =
        new Receipt(
            receipt.index(),
            receipt.path(),
            receipt.checkpoint(),
            receipt.leaf(),
            Optional.empty());
    assertThat(closed.format()).doesNotContain("salt");
    assertThat(Receipt.parse(closed.format()).verify(LogKeys.of(LOG.verifier())).details())
        .isEmpty();
  }

  @Test
  void no_byte_of_a_receipt_can_be_changed() {
    var text = receipt(OPENING).format();
    for (int i = 0; i < text.length(); i++) {
      var changed = new StringBuilder(text);
      changed.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
      var refusal =
          catchThrowable(
              () -> Receipt.parse(changed.toString()).verify(LogKeys.of(LOG.verifier())));
      assertThat(refusal)
          .as("character %d of %s", i, changed)
          .isInstanceOfAny(NotVerified.class, MalformedEvidence.class);
    }
  }

  @Test
  void other_details_are_not_those_of_the_entry() {
    var forged = receipt(new Opening(OPENING.salt(), "{\"subject\":\"something else\"}"));
    assertThatThrownBy(() -> forged.verify(LogKeys.of(LOG.verifier())))
        .isInstanceOf(NotVerified.class)
        .hasMessageContaining("details");
  }

  @Test
  void another_logs_key_does_not_verify_it() {
    var other = LogSigner.generate(LOG.name());
    assertThatThrownBy(() -> receipt(OPENING).verify(LogKeys.of(other.verifier())))
        .isInstanceOf(NotVerified.class)
        .hasMessageContaining("not signed");
  }

  @Test
  void a_checkpoint_of_another_origin_by_the_same_key_is_refused() {
    var receipt = receipt(OPENING);
    var text = receipt.checkpoint().text().replace("/test", "/other");
    var moved =
        new Receipt(
            receipt.index(), receipt.path(), LOG.sign(text), receipt.leaf(), receipt.opening());
    assertThatThrownBy(() -> moved.verify(LogKeys.of(LOG.verifier())))
        .isInstanceOf(NotVerified.class);
  }

  @Test
  void equal_details_have_different_commitments() {
    assertThat(Opening.of("yes").commitment()).isNotEqualTo(Opening.of("yes").commitment());
    assertThat(OPENING.toString()).doesNotContain("Köln");
  }

  private static Receipt receipt(Opening opening) {
    var tree = new TiledTree(place -> Tile.EMPTY, 0);
    List<String> leaves = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      var leaf =
          new Leaf(
              new UUID(1, i),
              "ticket.opened",
              "staff:ada",
              Instant.parse("2026-11-23T10:00:00Z"),
              Map.of("ticket", "" + i),
              Optional.of(OPENING.commitment()));
      leaves.add(new String(leaf.bytes(), StandardCharsets.UTF_8));
      tree.append(Hash.ofLeaf(leaf.bytes()));
    }
    var checkpoint = new Checkpoint(LOG.name(), tree.size(), tree.root());
    return new Receipt(
        2,
        InclusionProof.of(tree, 2, tree.size()).path(),
        LOG.sign(checkpoint.text()),
        leaves.get(2),
        Optional.of(opening));
  }
}
