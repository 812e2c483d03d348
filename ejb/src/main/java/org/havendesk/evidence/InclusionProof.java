package org.havendesk.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a leaf stands at an index of a tree of a given size (RFC 6962, section 2.1.1); the
 * path runs from the leaf's sibling to the root's child.
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Makes the proof for a leaf that the tree holds. */
  public static InclusionProof of(Subtrees tree, long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
    }
    var path = new ArrayList<Hash>();
    collect(tree, index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  private static void collect(Subtrees tree, long index, long begin, long end, List<Hash> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + Subtrees.split(end - begin);
    if (index < middle) {
      collect(tree, index, begin, middle, path);
      path.add(tree.root(middle, end));
    } else {
      collect(tree, index, middle, end, path);
      path.add(tree.root(begin, middle));
    }
  }

  /** Whether the path leads from this leaf to this root (RFC 9162, section 2.1.3.2). */
  public boolean proves(Hash leaf, Hash root) {
    if (index < 0 || index >= size || !leaf.isWhole() || !path.stream().allMatch(Hash::isWhole)) {
      return false;
    }
    long node = index;
    long last = size - 1;
    var hash = leaf;
    for (var sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.ofNode(sibling, hash);
        int skip = Long.numberOfTrailingZeros(node);
        node >>>= skip;
        last >>>= skip;
      } else {
        hash = Hash.ofNode(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
