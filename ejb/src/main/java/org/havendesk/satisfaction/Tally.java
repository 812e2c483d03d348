package org.havendesk.satisfaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.havendesk.satisfaction.store.Answer;

/**
 * How many answered, and what, by some property. A group of fewer than five is not shown; and if
 * the others would tell by subtraction what it holds, the smallest of them is hidden with it.
 *
 * @param groups the hidden ones too, without figures
 * @param hidden how many answers are in none of the groups that are shown
 */
public record Tally(List<Group> groups, int hidden) {

  /** So many answers at least are in a group that is shown. */
  public static final int FEWEST = 5;

  private static final int GOOD = 4;

  /**
   * Those that have something in common.
   *
   * @param count 0 if it is hidden
   * @param good how many of a hundred gave four or five
   * @param average from 1 to 5
   */
  public record Group(String name, int count, int good, double average) {

    /** Whether it is shown. */
    public boolean shown() {
      return count > 0;
    }
  }

  /** Counts answers by what they have in common, in the order of its names. */
  static Tally of(List<Answer> answers, Function<Answer, String> by) {
    Map<String, List<Answer>> all = new TreeMap<>();
    answers.forEach(one -> all.computeIfAbsent(by.apply(one), any -> new ArrayList<>()).add(one));
    List<String> shown =
        new ArrayList<>(
            all.keySet().stream().filter(name -> all.get(name).size() >= FEWEST).toList());
    int hidden = answers.size() - shown.stream().mapToInt(name -> all.get(name).size()).sum();
    if (hidden > 0 && hidden < FEWEST && !shown.isEmpty()) {
      String smallest =
          shown.stream().min(Comparator.comparing(name -> all.get(name).size())).orElseThrow();
      shown.remove(smallest);
      hidden += all.get(smallest).size();
    }
    return new Tally(
        all.entrySet().stream()
            .map(
                group ->
                    shown.contains(group.getKey())
                        ? group(group.getKey(), group.getValue())
                        : new Group(group.getKey(), 0, 0, 0))
            .toList(),
        hidden);
  }

  private static Group group(String name, List<Answer> answers) {
    long good = answers.stream().filter(answer -> answer.score() >= GOOD).count();
    return new Group(
        name,
        answers.size(),
        (int) Math.round(100.0 * good / answers.size()),
        answers.stream().mapToInt(Answer::score).average().orElse(0));
  }
}
