package org.havendesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs contenders in turn, so that a busy minute of the machine hits all of them alike. */
final class Rounds {

  private static final int WARM_UP = 2;

  /** What one contender does in one round: answers how many units of work it did. */
  @FunctionalInterface
  interface Work {
    long once() throws Exception;
  }

  /**
   * A contender and what it reached.
   *
   * @param perSecond units of work in each round
   */
  record Result(String name, List<Double> perSecond) {
    double median() {
      double[] sorted = perSecond.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      int middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public String toString() {
      return "%-28s median %,12.1f/s   rounds %s"
          .formatted(name, median(), perSecond.stream().map(v -> "%,.1f".formatted(v)).toList());
    }
  }

  private final List<String> names = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private Work before = () -> 0;

  Rounds with(String name, Work work) {
    names.add(name);
    works.add(work);
    return this;
  }

  /**
   * What makes all contenders' ground level before each of their turns; its time does not count.
   */
  Rounds beforeEach(Work work) {
    before = work;
    return this;
  }

  /**
   * Two rounds to warm up, then as many as asked for, each the other way round than the one before:
   * a server that is still getting faster favours nobody.
   */
  List<Result> run(int rounds) throws Exception {
    var results = names.stream().map(name -> new Result(name, new ArrayList<>())).toList();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int place = 0; place < works.size(); place++) {
        int i = round % 2 == 0 ? place : works.size() - 1 - place;
        before.once();
        long begun = System.nanoTime();
        long units = works.get(i).once();
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e9;
        if (round >= 0) {
          results.get(i).perSecond().add(units / seconds);
        }
      }
    }
    return results;
  }

  /** The results line by line, and how busy the machine was meanwhile. */
  static String report(List<Result> results) {
    var load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    var lines = new ArrayList<String>();
    lines.add(
        "%d processors, load average %.1f"
            .formatted(Runtime.getRuntime().availableProcessors(), load));
    results.forEach(result -> lines.add(result.toString()));
    return String.join(System.lineSeparator(), lines);
  }
}
