package org.havendesk.evidence;

/** The hashes of a log's complete subtrees, from which every root and proof can be made. */
@FunctionalInterface
public interface Subtrees {
  /** The hash over the leaves {@code index << level} up to {@code (index + 1) << level}. */
  Hash hash(int level, long index);

  /** The root of the tree of the first {@code size} leaves. */
  default Hash root(long size) {
    return size == 0 ? Hash.EMPTY : root(0, size);
  }

  /** MTH(D[begin:end]) of RFC 6962; begin is where a subtree at least as wide starts. */
  default Hash root(long begin, long end) {
    long width = end - begin;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return hash(level, begin >>> level);
    }
    long middle = begin + split(width);
    return Hash.ofNode(root(begin, middle), root(middle, end));
  }

  /** The largest power of two smaller than a width of at least two. */
  static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}
