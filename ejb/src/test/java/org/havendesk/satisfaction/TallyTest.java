package org.havendesk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havendesk.satisfaction.store.Answer;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void a_group_of_five_is_shown_with_its_share_and_average() {
    var tally = Tally.of(of("de", 5, 5, 4, 2, 1), TallyTest::language);
    assertThat(tally.groups()).containsExactly(new Tally.Group("de", 5, 60, 3.4));
    assertThat(tally.hidden()).isZero();
  }

  @Test
  void a_group_of_four_is_hidden() {
    var tally = Tally.of(of("de", 5, 5, 4, 2), TallyTest::language);
    assertThat(tally.groups()).noneMatch(Tally.Group::shown);
    assertThat(tally.hidden()).isEqualTo(4);
  }

  @Test
  void nobody_finds_out_a_hidden_group_by_subtraction() {
    var answers =
        Stream.of(of("de", 5, 5, 5, 5, 5, 5), of("en", 4, 4, 4, 4, 4), of("fr", 1, 1))
            .flatMap(List::stream)
            .toList();
    var tally = Tally.of(answers, TallyTest::language);
    assertThat(tally.groups())
        .filteredOn(Tally.Group::shown)
        .extracting(Tally.Group::name)
        .containsExactly("de");
    assertThat(tally.hidden()).isEqualTo(7);
  }

  @Test
  void two_hidden_groups_of_five_together_hide_each_other() {
    var answers =
        Stream.of(of("de", 5, 5, 5, 5, 5), of("en", 4, 4, 4), of("fr", 1, 1))
            .flatMap(List::stream)
            .toList();
    assertThat(Tally.of(answers, TallyTest::language).groups())
        .filteredOn(Tally.Group::shown)
        .extracting(Tally.Group::name)
        .containsExactly("de");
  }

  @Test
  void no_answers_are_no_groups() {
    assertThat(Tally.of(Collections.emptyList(), TallyTest::language).groups()).isEmpty();
  }

  private static String language(Answer answer) {
    return answer.language().orElse("");
  }

  private static List<Answer> of(String language, int... scores) {
    return java.util.Arrays.stream(scores)
        .mapToObj(
            score -> new Answer(Instant.EPOCH, score, Optional.of(language), Optional.empty()))
        .toList();
  }
}
