package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.havendesk.evidence.store.LogTiles;

/** The log's tree over the tiles in the database. */
@ApplicationScoped
public class StoredTree {

  @Inject private LogTiles tiles;

  /** The tree of the first leaves. */
  public TiledTree ofSize(long size) {
    return new TiledTree(place -> tile(place.level(), place.index()), size);
  }

  /** A tile as far as it is filled. */
  public Tile tile(int level, long index) {
    return tiles.find(level, index).map(Tile::of).orElse(Tile.EMPTY);
  }

  /** Writes the tiles that appending has changed. */
  public void keep(TiledTree tree) {
    tree.changed().forEach((place, tile) -> tiles.put(place.level(), place.index(), tile.bytes()));
  }
}
