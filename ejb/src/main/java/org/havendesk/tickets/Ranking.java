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
 * counts twice what the oldest does. How rare a word is is rounded, so that what comes meanwhile
 * does not change the order for whoever goes on.
 */
final class Ranking {

  private final List<Set<Long>> wanted;
  private final List<Integer> rarities;

  /**
   * For these words.
   *
   * @param wanted each in its forms
   * @param frequencies how many messages have each form
   * @param tickets how many there are
   */
  Ranking(List<Set<Long>> wanted, Map<Long, Integer> frequencies, long tickets) {
    this.wanted = wanted;
    this.rarities =
        wanted.stream()
            .mapToLong(forms -> forms.stream().mapToLong(frequencies::get).sum())
            .mapToObj(having -> Math.max(1, log2(tickets) - log2(having)))
            .toList();
  }

  /**
   * A found ticket.
   *
   * @param messages where the words are, those with the most of them first
   */
  record Ranked(long ticket, List<Long> messages) {}

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
    Map<Long, Double> scores = new HashMap<>();
    for (int place = 0; place < newestFirst.size(); place++) {
      long ticket = newestFirst.get(place);
      double recency = 2 - (double) place / newestFirst.size();
      scores.put(ticket, relevance(weights.getOrDefault(ticket, Map.of())) * recency);
    }
    return newestFirst.stream()
        // Of equals the newest comes first, as they come in.
        .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
        .map(ticket -> new Ranked(ticket, best(messages.getOrDefault(ticket, Map.of()))))
        .toList();
  }

  private double relevance(Map<Long, Integer> weights) {
    double sum = 0;
    for (int word = 0; word < wanted.size(); word++) {
      int often = wanted.get(word).stream().mapToInt(form -> weights.getOrDefault(form, 0)).sum();
      sum += rarities.get(word) * (1 + Math.log1p(often));
    }
    return sum;
  }

  private static int log2(long count) {
    return 64 - Long.numberOfLeadingZeros(count);
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
