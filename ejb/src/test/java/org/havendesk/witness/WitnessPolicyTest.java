package org.havendesk.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.WitnessSigner;
import org.junit.jupiter.api.Test;

class WitnessPolicyTest {

  private final LogSigner before = LogSigner.generate("havendesk.example/south");
  private final LogSigner after = LogSigner.generate("havendesk.example/south");
  private final WitnessSigner witness = WitnessSigner.generate("havendesk.example/south/witness");

  @Test
  void a_policy_is_read_as_it_is_written() {
    var policy =
        new WitnessPolicy(
            List.of(before.verifier(), after.verifier()),
            List.of(
                new WitnessPolicy.Introduced(
                    "south", witness.verifier(), "https://south.example")));
    var read = WitnessPolicy.parse("# Who knows whom\n\n" + policy.text());
    assertThat(read.text()).isEqualTo(policy.text());
    assertThat(read.keysOf("havendesk.example/south")).hasSize(2);
    assertThat(read.keysOf("havendesk.example/north")).isEmpty();
  }

  @Test
  void what_is_for_those_who_verify_is_passed_over() {
    var read =
        WitnessPolicy.parse(
            "witness s " + witness.verifier() + " https://s.example\ngroup g any s\nquorum g\n");
    assertThat(read.witnesses()).hasSize(1);
  }

  @Test
  void a_line_that_says_something_else_is_refused() {
    for (String line : List.of("log", "witness south", "wittness x", "log key")) {
      assertThatThrownBy(() -> WitnessPolicy.parse(line)).isInstanceOf(MalformedEvidence.class);
    }
  }
}
