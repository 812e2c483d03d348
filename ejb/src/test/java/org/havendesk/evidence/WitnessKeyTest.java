package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WitnessKeyTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final LogSigner log = LogSigner.generate("havendesk.example/north");
  private final WitnessSigner witness = WitnessSigner.generate("havendesk.example/south/witness");
  private final SignedNote note = log.sign(new Checkpoint(log.name(), 0, Hash.EMPTY).text());

  @Test
  void a_cosigned_checkpoint_says_who_saw_it_and_when() {
    var cosigned = note.with(witness.cosign(note.text(), NOON));
    assertThat(witness.verifier().on(cosigned))
        .hasValueSatisfying(
            seen -> {
              assertThat(seen.at()).isEqualTo(NOON);
              assertThat(cosigned.toString()).endsWith(seen.line());
            });
    assertThat(cosigned.isSignedBy(log.verifier())).isTrue();
    assertThat(SignedNote.parse(cosigned.toString())).hasToString(cosigned.toString());
  }

  @Test
  void a_cosignature_holds_for_no_other_checkpoint() {
    var other = log.sign(new Checkpoint(log.name(), 1, Hash.EMPTY).text());
    assertThat(witness.verifier().on(other.with(witness.cosign(note.text(), NOON)))).isEmpty();
  }

  @Test
  void a_cosignature_holds_for_no_other_time() {
    var line = witness.cosign(note.text(), NOON);
    var bytes = Base64Text.decode(line.strip().split(" ")[2]);
    bytes[11]++;
    var later = line.substring(0, line.lastIndexOf(' ') + 1) + Base64Text.encode(bytes) + "\n";
    assertThat(witness.verifier().on(note.with(later))).isEmpty();
  }

  @Test
  void of_several_cosignatures_the_newest_counts() {
    var cosigned =
        note.with(witness.cosign(note.text(), NOON.plusSeconds(60)))
            .with(witness.cosign(note.text(), NOON));
    assertThat(witness.verifier().on(cosigned).orElseThrow().at()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void a_stranger_says_nothing() {
    var namesake = WitnessSigner.generate("havendesk.example/south/witness");
    assertThat(namesake.verifier().on(note.with(witness.cosign(note.text(), NOON)))).isEmpty();
  }

  @Test
  void the_key_of_a_witness_is_no_key_of_a_log() {
    assertThat(WitnessKey.parse(witness.verifier().text())).hasToString(witness.verifier().text());
    assertThat(WitnessSigner.parse(witness.privateKeyText()).verifier())
        .hasToString(witness.verifier().text());
    assertThatThrownBy(() -> NoteVerifier.parse(witness.verifier().text()))
        .isInstanceOf(MalformedEvidence.class);
    assertThatThrownBy(() -> WitnessKey.parse(log.verifier().text()))
        .isInstanceOf(MalformedEvidence.class);
  }

  @Test
  void a_line_that_is_there_already_is_not_added_again() {
    var line = witness.cosign(note.text(), NOON);
    assertThat(note.with(line).with(line)).hasToString(note.with(line).toString());
    assertThatThrownBy(() -> note.with("no line\n")).isInstanceOf(MalformedEvidence.class);
  }
}
