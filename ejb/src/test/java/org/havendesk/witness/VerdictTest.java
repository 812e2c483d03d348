package org.havendesk.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.MalformedEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

  private final LogSigner signer = LogSigner.generate("havendesk.example/north");
  private final GrowingLog log = new GrowingLog(signer).append("a", "b", "c");
  private final Checkpoint nothing = Verdict.nothingOf(signer.name());

  @Test
  void the_first_checkpoint_extends_nothing() {
    assertThat(Verdict.on(log.since(0), nothing)).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void an_empty_log_is_a_beginning_too() {
    var empty = new GrowingLog(signer);
    assertThat(Verdict.on(empty.since(0), nothing)).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void what_extends_the_last_one_is_cosigned() {
    var seen = log.checkpoint();
    log.append("d", "e", "f", "g", "h");
    assertThat(Verdict.on(log.since(3), seen)).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void the_same_checkpoint_may_be_cosigned_again() {
    assertThat(Verdict.on(log.since(3), log.checkpoint())).isEqualTo(Verdict.COSIGNED);
  }

  @Test
  void a_log_that_begins_elsewhere_is_told_where_the_witness_is() {
    var seen = log.checkpoint();
    log.append("d");
    assertThat(Verdict.on(log.since(2), seen)).isEqualTo(Verdict.OTHER_SIZE);
    assertThat(Verdict.on(log.since(0), seen)).isEqualTo(Verdict.OTHER_SIZE);
    assertThat(Verdict.OTHER_SIZE.isAlarming()).isFalse();
  }

  @Test
  void another_tree_of_the_same_size_is_a_second_history() {
    var other = new GrowingLog(signer).append("a", "b", "rewritten");
    var request = new AddCheckpoint(3, List.of(), other.note());
    assertThat(Verdict.on(request, log.checkpoint())).isEqualTo(Verdict.SECOND_HISTORY);
    assertThat(Verdict.SECOND_HISTORY.isAlarming()).isTrue();
    assertThat(Verdict.SECOND_HISTORY.status()).isEqualTo(409);
  }

  @Test
  void a_rewritten_log_can_prove_nothing() {
    var other = new GrowingLog(signer).append("a", "rewritten", "c", "d", "e");
    assertThat(Verdict.on(other.since(3), log.checkpoint())).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(Verdict.NOT_PROVEN.isAlarming()).isTrue();
    assertThat(Verdict.NOT_PROVEN.status()).isEqualTo(422);
  }

  @Test
  void a_proof_that_is_too_short_or_too_long_proves_nothing() {
    var seen = log.checkpoint();
    log.append("d", "e");
    var proof = log.since(3).proof();
    var shorter = new AddCheckpoint(3, proof.subList(1, proof.size()), log.note());
    var needless = new AddCheckpoint(0, proof, log.note());
    assertThat(Verdict.on(shorter, seen)).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(Verdict.on(needless, nothing)).isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void an_old_size_beyond_the_new_one_is_malformed() {
    var request = new AddCheckpoint(4, List.of(), log.note());
    assertThat(Verdict.on(request, nothing)).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void a_request_is_read_as_it_is_written() {
    log.append("d", "e");
    var body = log.since(3).format();
    assertThat(body).startsWith("old 3\n");
    assertThat(AddCheckpoint.parse(body).format()).isEqualTo(body);
    assertThat(AddCheckpoint.parse(log.since(0).format()).proof()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "old 1", "old 01\n\n", "old -1\n\n", "new 1\n\n", "old 1\n!\n\n"})
  void what_is_no_request_is_refused(String start) {
    assertThatThrownBy(() -> AddCheckpoint.parse(start + log.note()))
        .isInstanceOf(MalformedEvidence.class);
  }

  @Test
  void no_proof_has_more_than_63_lines() {
    assertThatThrownBy(() -> new AddCheckpoint(1, Collections.nCopies(64, Hash.EMPTY), log.note()))
        .isInstanceOf(MalformedEvidence.class);
  }
}
