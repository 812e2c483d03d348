package org.havendesk.bench;

import java.util.Collection;
import java.util.List;

/**
 * How long something took, in milliseconds: half of the times, of a hundred ninety-five, of a
 * hundred ninety-nine at most so long.
 */
record Percentiles(double p50, double p95, double p99) {

  static Percentiles of(Collection<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Percentiles(at(sorted, 50), at(sorted, 95), at(sorted, 99));
  }

  /** Of several rounds the median of each. */
  static Percentiles median(List<Percentiles> rounds) {
    return new Percentiles(
        middle(rounds.stream().mapToDouble(Percentiles::p50).sorted().toArray()),
        middle(rounds.stream().mapToDouble(Percentiles::p95).sorted().toArray()),
        middle(rounds.stream().mapToDouble(Percentiles::p99).sorted().toArray()));
  }

  private static double middle(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double at(List<Long> sorted, int percent) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    int place = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
    return sorted.get(Math.max(0, place)) / 1e6;
  }
}
