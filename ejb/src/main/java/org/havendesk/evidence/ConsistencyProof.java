package org.havendesk.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree was only appended to: the first {@code oldSize} leaves of the newer tree are
 * the older one (RFC 6962, section 2.1.2).
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Makes the proof between two sizes, neither of them zero: everything extends nothing. */
  public static ConsistencyProof of(Subtrees tree, long oldSize, long newSize) {
    if (oldSize < 1 || oldSize > newSize) {
      throw new IllegalArgumentException("No proof leads from " + oldSize + " to " + newSize);
    }
    var path = new ArrayList<Hash>();
    collect(tree, oldSize, 0, newSize, true, path);
    return new ConsistencyProof(oldSize, newSize, path);
  }

  private static void collect(
      Subtrees tree, long oldSize, long begin, long end, boolean known, List<Hash> path) {
    if (oldSize == end) {
      if (!known) {
        path.add(tree.root(begin, end));
      }
      return;
    }
    long middle = begin + Subtrees.split(end - begin);
    if (oldSize <= middle) {
      collect(tree, oldSize, begin, middle, known, path);
      path.add(tree.root(middle, end));
    } else {
      collect(tree, oldSize, middle, end, false, path);
      path.add(tree.root(begin, middle));
    }
  }

  /** Whether the newer root extends the older one (RFC 9162, section 2.1.4.2). */
  public boolean proves(Hash oldRoot, Hash newRoot) {
    if (oldSize < 1 || oldSize > newSize || !path.stream().allMatch(Hash::isWhole)) {
      return false;
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    var whole = new ArrayList<>(path);
    if (Long.bitCount(oldSize) == 1) {
      whole.add(0, oldRoot);
    }
    return !whole.isEmpty() && climb(whole, oldRoot, newRoot);
  }

  private boolean climb(List<Hash> whole, Hash oldRoot, Hash newRoot) {
    int start = Long.numberOfTrailingZeros(oldSize);
    long node = (oldSize - 1) >>> start;
    long last = (newSize - 1) >>> start;
    var oldHash = whole.get(0);
    var newHash = whole.get(0);
    for (var sibling : whole.subList(1, whole.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldHash = Hash.ofNode(sibling, oldHash);
        newHash = Hash.ofNode(sibling, newHash);
        int skip = Long.numberOfTrailingZeros(node);
        node >>>= skip;
        last >>>= skip;
      } else {
        newHash = Hash.ofNode(newHash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
  }
}
