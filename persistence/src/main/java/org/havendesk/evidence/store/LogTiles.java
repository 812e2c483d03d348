package org.havendesk.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The tree's hashes, 256 to a tile. */
@ApplicationScoped
public class LogTiles {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** The hashes of a tile, one after the other; empty if the tree has not come so far. */
  public Optional<byte[]> find(int level, long index) {
    return entities
        .createNativeQuery("select hashes from log_tile where level = ? and tile_index = ?")
        .setParameter(1, level)
        .setParameter(2, index)
        .getResultStream()
        .findFirst()
        .map(byte[].class::cast);
  }

  /** Writes a tile that is new or has grown. */
  public void put(int level, long index, byte[] hashes) {
    entities
        .createNativeQuery(
            "insert into log_tile (level, tile_index, hashes) values (?, ?, ?)"
                + " on duplicate key update hashes = values(hashes)")
        .setParameter(1, level)
        .setParameter(2, index)
        .setParameter(3, hashes)
        .executeUpdate();
  }
}
