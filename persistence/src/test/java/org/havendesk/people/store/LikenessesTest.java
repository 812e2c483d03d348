package org.havendesk.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessesTest {

  @Test
  void a_name_is_the_same_whichever_part_comes_first_and_however_it_is_accented() {
    assertThat(Likenesses.wholeName("Zoë Müller"))
        .isPresent()
        .isEqualTo(Likenesses.wholeName("MULLER,  Zoe"));
  }

  @Test
  void a_first_name_or_an_initial_alone_tells_nobody_apart() {
    assertThat(Likenesses.wholeName("Zoë")).isEmpty();
    assertThat(Likenesses.wholeName("Z. M.")).isEmpty();
  }
}
