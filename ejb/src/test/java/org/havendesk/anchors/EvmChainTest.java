package org.havendesk.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.havendesk.anchors.store.AnchorProblem;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.LogSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;

class EvmChainTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final Credentials account = Credentials.create("7a28b5ba57c53603b0b07b56bba752f7");
  private final LogSigner log = LogSigner.generate("havendesk.example/north");
  private final AnchorStatement statement =
      new AnchorStatement(log.sign(new Checkpoint(log.name(), 0, Hash.EMPTY).text()));
  private final FakeNode node = new FakeNode();

  private EvmChain chainAt(Instant now) {
    return new EvmChain(new JsonRpc(node), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void a_transaction_to_oneself_holds_the_hash_and_nothing_else() throws Exception {
    var sent = chainAt(NOON).sign(account, statement);
    var read = (SignedRawTransaction) TransactionDecoder.decode(sent.raw());
    assertThat(read.getData()).isEqualTo(statement.hex().substring(2));
    assertThat(read.getTo()).isEqualTo(account.getAddress());
    assertThat(read.getFrom()).isEqualTo(account.getAddress());
    assertThat(read.getValue()).isZero();
    assertThat(read.getNonce()).isEqualTo(7);
    // Twice the base fee of 2 gwei, and a tip of 1.
    assertThat(sent.price()).isEqualTo(BigInteger.valueOf(5_000_000_000L));
    assertThat(node.sent).as("nothing is sent before it is kept").isEmpty();
  }

  @Test
  void a_chain_without_a_base_fee_gets_a_transaction_of_the_old_form() throws Exception {
    node.hasBaseFee = false;
    var sent = chainAt(NOON).sign(account, statement);
    assertThat(sent.tip()).isNull();
    var read = (SignedRawTransaction) TransactionDecoder.decode(sent.raw());
    assertThat(read.getFrom()).isEqualTo(account.getAddress());
    assertThat(read.getGasPrice()).isEqualTo(BigInteger.valueOf(1_000_000_000L));
  }

  @Test
  void it_is_sent_until_it_is_in_a_block_and_proven_when_the_block_is_deep() throws Exception {
    var chain = chainAt(NOON);
    var sent = chain.sign(account, statement);
    assertThat(chain.look(sent, 3)).isEmpty();
    assertThat(chain.look(sent, 3)).isEmpty();
    assertThat(node.sent).containsExactly(sent.raw(), sent.raw());
    node.mined = sent.hashes().get(0);
    assertThat(chain.look(sent, 3)).as("one block").isEmpty();
    node.height = 102;
    assertThat(chain.look(sent, 3))
        .hasValueSatisfying(
            proof -> {
              assertThat(proof.block()).isEqualTo(100);
              assertThat(proof.transaction()).isEqualTo(node.mined);
            });
    assertThat(node.sent).hasSize(2);
  }

  @Test
  void what_nobody_wants_is_sent_for_more_in_the_same_place() throws Exception {
    var sent = chainAt(NOON).sign(account, statement);
    assertThat(chainAt(NOON.plusSeconds(60)).keepOn(account, statement, sent)).isSameAs(sent);
    var later = chainAt(NOON.plus(Duration.ofMinutes(11))).keepOn(account, statement, sent);
    assertThat(later.nonce()).isEqualTo(sent.nonce());
    assertThat(later.price()).isGreaterThan(sent.price());
    assertThat(later.hashes()).hasSize(2).endsWith(sent.hashes().get(0));
    // Whichever of the two the chain took counts.
    node.mined = sent.hashes().get(0);
    assertThat(chainAt(NOON).look(later, 1)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "insufficient funds for gas * price + value, NO_FUNDS",
    "nonce too low, REPLACED",
    "intrinsic gas too low, REFUSED"
  })
  void a_refusal_says_why(String words, AnchorProblem why) throws Exception {
    var chain = chainAt(NOON);
    var sent = chain.sign(account, statement);
    node.refusal = words;
    assertThatThrownBy(() -> chain.look(sent, 1))
        .isInstanceOfSatisfying(AnchorFailed.class, e -> assertThat(e.problem()).isEqualTo(why));
  }

  @Test
  void what_the_node_knows_already_is_no_failure() throws Exception {
    var chain = chainAt(NOON);
    var sent = chain.sign(account, statement);
    node.refusal = "already known";
    assertThat(chain.look(sent, 1)).isEmpty();
  }

  @Test
  void a_proof_is_held_against_the_chain() throws Exception {
    node.mined = "0x01";
    node.input = statement.hex();
    node.height = 104;
    var chain = chainAt(NOON);
    var proof = new EvmProof(31337, account.getAddress(), "0x01", 100, "0xb10c", 0x6553f100L);
    assertThat(chain.verify(statement, proof)).isEqualTo(5);
    var deeper = new EvmProof(31337, account.getAddress(), "0x01", 7, "0xb10c", 0x6553f100L);
    assertThatThrownBy(() -> chain.verify(statement, deeper)).hasMessageContaining("the block");
    var elder = new EvmProof(31337, account.getAddress(), "0x01", 100, "0xb10c", 1);
    assertThatThrownBy(() -> chain.verify(statement, elder)).hasMessageContaining("another time");
    var unknown = new EvmProof(31337, account.getAddress(), "0x02", 100, "0xb10c", 0x6553f100L);
    assertThatThrownBy(() -> chain.verify(statement, unknown)).hasMessageContaining("no such");
  }

  @Test
  void a_transaction_that_holds_another_hash_proves_nothing() throws Exception {
    node.mined = "0x01";
    var proof = new EvmProof(31337, account.getAddress(), "0x01", 100, "0xb10c", 0x6553f100L);
    assertThatThrownBy(() -> chainAt(NOON).verify(statement, proof))
        .isInstanceOf(AnchorFailed.class)
        .hasMessageContaining("another hash");
    var elsewhere = new EvmProof(1, account.getAddress(), "0x01", 100, "0xb10c", 0x6553f100L);
    assertThatThrownBy(() -> chainAt(NOON).verify(statement, elsewhere))
        .hasMessageContaining("chain 31337");
  }
}
