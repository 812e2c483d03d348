package org.havendesk.tickets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havendesk.tickets.store.SearchTokens;

/**
 * Which of the found tickets come first. A word counts the more the fewer messages have it, and the
 * more often it stands in the ticket, in the subject above all; of those found together the newest
 * counts twice what the oldest does.
 */
final class Ranking {

  private static final double FINE = 1_000_000;

  private final List<Set<Long>> wanted;
  private final List<Long> having;
  private final long tickets;

  /**
   * For these words.
   *
   * @param wanted each in its forms
   * @param having how many messages have each of them
   * @param tickets how many there are
   */
  Ranking(List<Set<Long>> wanted, List<Long> having, long tickets) {
    this.wanted = wanted;
    this.having = having;
    this.tickets = tickets;
  }

  /**
   * A found ticket.
   *
   * @param messages where the words are, those with the most of them first
   */
  record Ranked(long ticket, long score, List<Long> messages) {

    /** Whether it comes after a ticket of this score and number. */
    boolean isAfter(long otherScore, long otherTicket) {
      return score < otherScore || score == otherScore && ticket < otherTicket;
    }
  }

  /**
   * The tickets in their order.
   *
   * @param newestFirst their numbers
   * @param places where in them the words are
   */
  List<Ranked> rank(List<Long> newestFirst, List<SearchTokens.Found> places) {
    Map<Long, Map<Long, Integer>> weights = new HashMap<>();
    Map<Long, Map<Long, Set<Long>>> messages = new HashMap<>();
    for (SearchTokens.Found place : places) {
      weights
          .computeIfAbsent(place.ticket(), any -> new HashMap<>())
          .merge(place.token(), place.weight(), Integer::sum);
      if (place.message() != SearchTokens.SUBJECT) {
        messages
            .computeIfAbsent(place.ticket(), any -> new HashMap<>())
            .computeIfAbsent(place.message(), any -> new HashSet<>())
            .add(place.token());
      }
    }
    Map<Long, Long> scores = new HashMap<>();
    for (int place = 0; place < newestFirst.size(); place++) {
      long ticket = newestFirst.get(place);
      double recency = 2 - (double) place / newestFirst.size();
      double score = relevance(weights.getOrDefault(ticket, Map.of())) * recency;
      scores.put(ticket, Math.round(score * FINE));
    }
    return newestFirst.stream()
        .map(
            ticket ->
                new Ranked(
                    ticket, scores.get(ticket), best(messages.getOrDefault(ticket, Map.of()))))
        .sorted(Comparator.comparing(Ranked::score).thenComparing(Ranked::ticket).reversed())
        .toList();
  }

  private double relevance(Map<Long, Integer> weights) {
    double sum = 0;
    for (int word = 0; word < wanted.size(); word++) {
      int often = wanted.get(word).stream().mapToInt(form -> weights.getOrDefault(form, 0)).sum();
      double rarity = Math.log1p(tickets / (double) Math.max(1, having.get(word)));
      sum += rarity * (1 + Math.log1p(often));
    }
    return sum;
  }

  private static List<Long> best(Map<Long, Set<Long>> messages) {
    return messages.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Long, Set<Long>> each) -> each.getValue().size())
                .thenComparing(Map.Entry.comparingByKey())
                .reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
