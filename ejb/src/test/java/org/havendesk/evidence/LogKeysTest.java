package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogKeysTest {

  private static final LogSigner FIRST = LogSigner.generate("havendesk.example/test");
  private static final LogSigner SECOND = LogSigner.generate(FIRST.name());
  private static final LogSigner THIRD = LogSigner.generate(FIRST.name());
  private static final String HANDED_OVER =
      KeySuccession.sign(FIRST, SECOND.verifier()).toString()
          + KeySuccession.sign(SECOND, THIRD.verifier());

  @Test
  void who_knows_the_first_key_gets_to_know_the_last() {
    var known = LogKeys.of(FIRST.verifier()).following(KeySuccession.parse(HANDED_OVER));
    assertThat(known.newest().text()).isEqualTo(THIRD.verifier().text());
    assertThat(known.all()).hasSize(3);
    for (var key : new LogSigner[] {FIRST, SECOND, THIRD}) {
      assertThat(known.signed(key.sign("a text\n"))).isTrue();
    }
    assertThat(LogKeys.parse(known.text()).text()).isEqualTo(known.text());
  }

  @Test
  void who_knows_the_last_key_learns_nothing_from_what_others_signed() {
    var known = LogKeys.of(THIRD.verifier());
    assertThat(known.following(KeySuccession.parse(HANDED_OVER)).text()).isEqualTo(known.text());
  }

  @Test
  void nobody_else_hands_over() {
    var stranger = LogSigner.generate(FIRST.name());
    var forged = KeySuccession.sign(stranger, stranger.verifier()).toString();
    var known = LogKeys.of(FIRST.verifier());
    assertThat(known.following(KeySuccession.parse(forged)).signed(stranger.sign("a text\n")))
        .isFalse();
    var elsewhere = LogSigner.generate("havendesk.example/other");
    var strayed = KeySuccession.sign(FIRST, elsewhere.verifier()).toString();
    assertThat(known.following(KeySuccession.parse(strayed)).all()).hasSize(1);
    var checkpoint = FIRST.sign(new Checkpoint(FIRST.name(), 0, Hash.EMPTY).text()).toString();
    assertThatThrownBy(() -> KeySuccession.parse(checkpoint)).isInstanceOf(MalformedEvidence.class);
  }
}
