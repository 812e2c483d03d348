package org.havendesk.evidence;

import java.util.Arrays;

/** Up to 256 consecutive hashes of one level of the tree, eight binary levels apart. */
public final class Tile {
  /** Hashes in a full tile. */
  public static final int FULL = 256;

  static final Tile EMPTY = new Tile(new byte[0]);

  private final byte[] hashes;

  private Tile(byte[] hashes) {
    this.hashes = hashes;
  }

  /** Reads the concatenated hashes, as they are stored and served. */
  public static Tile of(byte[] hashes) {
    if (hashes.length % Hash.LENGTH != 0 || hashes.length > FULL * Hash.LENGTH) {
      throw new MalformedEvidence("A tile holds up to 256 hashes of 32 bytes.");
    }
    return new Tile(hashes.clone());
  }

  public int width() {
    return hashes.length / Hash.LENGTH;
  }

  boolean isFull() {
    return width() == FULL;
  }

  Tile plus(Hash hash) {
    if (isFull()) {
      throw new IllegalStateException("The tile is full.");
    }
    var longer = Arrays.copyOf(hashes, hashes.length + Hash.LENGTH);
    System.arraycopy(hash.bytes(), 0, longer, hashes.length, Hash.LENGTH);
    return new Tile(longer);
  }

  /** The tile as it was when it held this many hashes: tiles only ever grow. */
  public Tile first(int width) {
    if (width > width()) {
      throw new IllegalArgumentException("The tile holds fewer than " + width + " hashes.");
    }
    return new Tile(Arrays.copyOf(hashes, width * Hash.LENGTH));
  }

  /** The hash of the subtree over the hashes from {@code begin} on, a power of two of them. */
  Hash root(int begin, int count) {
    if (count == 1) {
      int offset = begin * Hash.LENGTH;
      return Hash.of(Arrays.copyOfRange(hashes, offset, offset + Hash.LENGTH));
    }
    int half = count / 2;
    return Hash.ofNode(root(begin, half), root(begin + half, half));
  }

  public byte[] bytes() {
    return hashes.clone();
  }
}
