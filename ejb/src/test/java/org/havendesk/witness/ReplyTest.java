package org.havendesk.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.WitnessSigner;
import org.havendesk.witness.store.CosignProblem;
import org.junit.jupiter.api.Test;

class ReplyTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final WitnessSigner witness = WitnessSigner.generate("havendesk.example/south/witness");
  private final GrowingLog log =
      new GrowingLog(LogSigner.generate("havendesk.example/north")).append("a", "b", "c");
  private final Submission sent =
      new Submission(
          new WitnessPolicy.Introduced("south", witness.verifier(), "https://south.example/w"),
          log.since(2));

  @Test
  void a_cosignature_by_the_witness_counts() {
    var reply = Reply.of(sent, 200, witness.cosign(log.note().text(), NOON));
    assertThat(reply.problem()).isEmpty();
    assertThat(reply.cosignature().orElseThrow().at()).isEqualTo(NOON);
  }

  @Test
  void a_cosignature_by_anybody_else_or_none_at_all_does_not() {
    var namesake = WitnessSigner.generate("havendesk.example/south/witness");
    for (String body : new String[] {namesake.cosign(log.note().text(), NOON), "", "Thank you"}) {
      assertThat(Reply.of(sent, 200, body).problem()).contains(CosignProblem.FALSE_COSIGNATURE);
    }
  }

  @Test
  void another_size_is_where_to_begin() {
    var reply = Reply.of(sent, 409, "1\n");
    assertThat(reply.problem()).isEmpty();
    assertThat(reply.seen()).hasValue(1);
  }

  @Test
  void the_same_size_means_another_history() {
    assertThat(Reply.of(sent, 409, "2\n").problem()).contains(CosignProblem.INCONSISTENT);
    assertThat(Reply.of(sent, 422, "").problem()).contains(CosignProblem.INCONSISTENT);
  }

  @Test
  void a_longer_log_at_the_witness_means_that_ours_has_shrunk() {
    var reply = Reply.of(sent, 409, "4\n");
    assertThat(reply.problem()).contains(CosignProblem.LOG_SHRUNK);
    assertThat(reply.seen()).hasValue(4);
  }

  @Test
  void each_refusal_has_its_reason() {
    assertThat(Reply.of(sent, 403, "").problem()).contains(CosignProblem.UNTRUSTED_KEY);
    assertThat(Reply.of(sent, 404, "").problem()).contains(CosignProblem.UNKNOWN_LOG);
    assertThat(Reply.of(sent, 409, "?").problem()).contains(CosignProblem.UNEXPECTED_ANSWER);
    assertThat(Reply.of(sent, 503, "").problem()).contains(CosignProblem.UNEXPECTED_ANSWER);
    assertThat(Reply.of(sent, 503, "").status()).contains(503);
  }
}
