package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havendesk.tickets.store.SearchTokens.Found;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final long RARE = 1;
  private static final long COMMON = 2;

  private final Ranking ranking =
      new Ranking(List.of(Set.of(RARE), Set.of(COMMON)), Map.of(RARE, 3, COMMON, 2_000), 1_000_000);

  @Test
  void the_rare_word_counts_more_than_the_common_one() {
    var ranked =
        ranking.rank(
            List.of(12L, 11L),
            List.of(
                new Found(12, 1, RARE, 1),
                new Found(12, 1, COMMON, 4),
                new Found(11, 2, RARE, 4),
                new Found(11, 2, COMMON, 1)));
    assertThat(ranked).extracting(Ranking.Ranked::ticket).containsExactly(12L, 11L);
    var alike =
        ranking.rank(
            List.of(14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L),
            List.of(new Found(14, 1, COMMON, 4), new Found(13, 2, RARE, 4)));
    assertThat(alike.get(0).ticket()).isEqualTo(13L);
  }

  @Test
  void of_equals_the_newer_comes_first() {
    var ranked =
        ranking.rank(
            List.of(9L, 8L, 7L),
            List.of(new Found(7, 1, RARE, 1), new Found(8, 2, RARE, 1), new Found(9, 3, RARE, 1)));
    assertThat(ranked).extracting(Ranking.Ranked::ticket).containsExactly(9L, 8L, 7L);
  }

  @Test
  void what_comes_meanwhile_does_not_change_the_order() {
    var later =
        new Ranking(List.of(Set.of(RARE), Set.of(COMMON)), Map.of(RARE, 2, COMMON, 1_900), 999_000);
    var tickets = List.of(9L, 8L, 7L, 6L);
    var places =
        List.of(new Found(9, 1, COMMON, 4), new Found(8, 2, RARE, 2), new Found(6, 3, RARE, 4));
    assertThat(later.rank(tickets, places)).isEqualTo(ranking.rank(tickets, places));
  }

  @Test
  void the_message_with_most_of_the_words_is_looked_at_first_and_a_subject_is_none() {
    var ranked =
        ranking.rank(
            List.of(9L),
            List.of(
                new Found(9, 0, RARE, 5),
                new Found(9, 31, RARE, 1),
                new Found(9, 32, RARE, 1),
                new Found(9, 32, COMMON, 1)));
    assertThat(ranked.get(0).messages()).containsExactly(32L, 31L);
  }
}
