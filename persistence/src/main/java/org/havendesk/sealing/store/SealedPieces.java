package org.havendesk.sealing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Large contents in pieces of one MiB, so that no statement outgrows the database's packet. Each
 * piece is bound to its table, its owner's id, its place and whether it is the last: pieces can't
 * be swapped, dropped or repeated unseen.
 *
 * <p>A table of pieces has the columns {@code <owner>_id}, {@code place} and {@code content}.
 */
@ApplicationScoped
public class SealedPieces {

  private static final int PIECE = 1024 * 1024;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private KeyRing keys;

  /** Seals the content and stores it; what was there for this owner is replaced. */
  public void write(String owner, Object ownerId, UUID key, byte[] content) {
    delete(owner, ownerId);
    int pieces = Math.max(1, (content.length + PIECE - 1) / PIECE);
    for (int place = 0; place < pieces; place++) {
      int from = place * PIECE;
      byte[] piece = Arrays.copyOfRange(content, from, Math.min(from + PIECE, content.length));
      String context = context(owner, ownerId, place, place == pieces - 1);
      entities
          .createNativeQuery(
              "insert into "
                  + table(owner)
                  + " ("
                  + owner
                  + "_id, place, content) values (?, ?, ?)")
          .setParameter(1, ownerId.toString())
          .setParameter(2, place)
          .setParameter(3, keys.seal(key, context, piece))
          .executeUpdate();
    }
  }

  /**
   * Opens the content.
   *
   * @return empty if there is none or its key was destroyed
   */
  public Optional<byte[]> read(String owner, Object ownerId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select content from "
                    + table(owner)
                    + " where "
                    + owner
                    + "_id = ? order by place")
            .setParameter(1, ownerId.toString())
            .getResultList();
    var content = new ByteArrayOutputStream();
    for (int place = 0; place < rows.size(); place++) {
      String context = context(owner, ownerId, place, place == rows.size() - 1);
      Optional<byte[]> piece = keys.open((byte[]) rows.get(place), context);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      content.writeBytes(piece.get());
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(content.toByteArray());
  }

  /** Removes the content. */
  public int delete(String owner, Object ownerId) {
    return entities
        .createNativeQuery("delete from " + table(owner) + " where " + owner + "_id = ?")
        .setParameter(1, ownerId.toString())
        .executeUpdate();
  }

  private static String table(String owner) {
    if (!owner.matches("[a-z_]+")) {
      throw new IllegalArgumentException("Not the name of a table: " + owner);
    }
    return owner + "_piece";
  }

  private static String context(String owner, Object ownerId, int place, boolean last) {
    return table(owner) + ".content/" + ownerId + "/" + place + (last ? "/last" : "");
  }
}
