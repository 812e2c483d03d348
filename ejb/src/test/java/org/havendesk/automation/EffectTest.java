package org.havendesk.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.havendesk.automation.Effect.Part;
import org.junit.jupiter.api.Test;

class EffectTest {

  @Test
  void it_comes_back_from_the_log_as_it_was() {
    for (Effect effect :
        new Effect[] {
          new Effect(Part.TAG_ADDED, "a=b"),
          new Effect(Part.ASSIGNEE, ""),
          new Effect(Part.REPLY, "We are on it")
        }) {
      assertThat(Effect.of(effect.line())).isEqualTo(effect);
    }
  }

  @Test
  void evidence_hears_what_changed_and_not_to_what() {
    assertThat(new Effect(Part.ASSIGNEE, "bea").fact()).isEqualTo("assignee");
  }
}
