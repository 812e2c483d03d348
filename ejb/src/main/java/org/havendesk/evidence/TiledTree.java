package org.havendesk.evidence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Merkle tree kept as tiles: appends leaves and answers for every complete subtree. */
public final class TiledTree implements Subtrees {
  /** Where the tiles lie. */
  @FunctionalInterface
  interface Source {
    /** The tile's hashes so far; an empty tile where there is none yet. */
    Tile read(Place place);
  }

  /** A tile's place in the tree, whatever its width. */
  record Place(int level, long index) {}

  private static final int BINARY_LEVELS = 8;

  private final Source source;
  private final Map<Place, Tile> seen = new HashMap<>();
  private final Map<Place, Tile> changed = new LinkedHashMap<>();
  private long size;

  TiledTree(Source source, long size) {
    this.source = source;
    this.size = size;
  }

  void append(Hash leaf) {
    append(0, size, leaf);
    size++;
  }

  private void append(int level, long position, Hash hash) {
    var place = new Place(level, position / Tile.FULL);
    int width = (int) (position % Tile.FULL);
    var before = tile(place);
    if (before.width() != width) {
      throw new IllegalStateException(
          "Tile %d/%d holds %d hashes instead of %d"
              .formatted(level, place.index(), before.width(), width));
    }
    var tile = before.plus(hash);
    seen.put(place, tile);
    changed.put(place, tile);
    if (tile.isFull()) {
      append(level + 1, place.index(), tile.root(0, Tile.FULL));
    }
  }

  private Tile tile(Place place) {
    return seen.computeIfAbsent(place, source::read);
  }

  @Override
  public Hash hash(int level, long index) {
    int within = level % BINARY_LEVELS;
    long first = index << within;
    var place = new Place(level / BINARY_LEVELS, first / Tile.FULL);
    return tile(place).root((int) (first % Tile.FULL), 1 << within);
  }

  Hash root() {
    return root(size);
  }

  long size() {
    return size;
  }

  /** The tiles that appending has made or lengthened. */
  Map<Place, Tile> changed() {
    return Map.copyOf(changed);
  }
}
