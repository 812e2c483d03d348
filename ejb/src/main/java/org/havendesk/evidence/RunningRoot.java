package org.havendesk.evidence;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root over a stream of leaves, in the memory of one path: for reading a whole log again. */
public final class RunningRoot {
  private final Deque<Hash> peaks = new ArrayDeque<>();
  private long size;

  /** Adds the next leaf's hash. */
  public void add(Hash leaf) {
    var hash = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
      hash = Hash.ofNode(peaks.pop(), hash);
    }
    peaks.push(hash);
    size++;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    return peaks.stream().reduce((right, left) -> Hash.ofNode(left, right)).orElse(Hash.EMPTY);
  }
}
