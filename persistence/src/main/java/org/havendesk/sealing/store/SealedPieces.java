package org.havendesk.sealing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    try (var out = writer(owner, ownerId, key)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("A content could not be sealed.", e);
    }
  }

  /**
   * Seals what is written to the stream and stores it, holding no more than a piece in memory; what
   * was there for this owner is replaced. Whole once it is closed, in the caller's transaction.
   */
  public OutputStream writer(String owner, Object ownerId, UUID key) {
    delete(owner, ownerId);
    return new PieceWriter(
        PIECE,
        (place, last, piece) ->
            entities
                .createNativeQuery(
                    "insert into "
                        + table(owner)
                        + " ("
                        + owner
                        + "_id, place, content) values (?, ?, ?)")
                .setParameter(1, ownerId.toString())
                .setParameter(2, place)
                .setParameter(3, keys.seal(key, context(owner, ownerId, place, last), piece))
                .executeUpdate());
  }

  /**
   * Opens the whole content.
   *
   * @return empty if there is none or its key was destroyed
   */
  public Optional<byte[]> read(String owner, Object ownerId) {
    int pieces = count(owner, ownerId);
    var content = new ByteArrayOutputStream(pieces * PIECE);
    for (int place = 0; place < pieces; place++) {
      Optional<byte[]> piece = piece(owner, ownerId, place, pieces);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      content.writeBytes(piece.get());
    }
    return pieces == 0 ? Optional.empty() : Optional.of(content.toByteArray());
  }

  /**
   * Opens the content piece by piece as the stream is read, also after the caller's transaction.
   * Reading on fails once the content was removed or its key destroyed meanwhile.
   *
   * @return empty if there is none or its key was destroyed
   */
  public Optional<InputStream> open(String owner, Object ownerId) {
    int pieces = count(owner, ownerId);
    if (pieces == 0 || piece(owner, ownerId, 0, pieces).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PieceReader(
            pieces,
            place ->
                piece(owner, ownerId, place, pieces)
                    .orElseThrow(() -> new IOException("Removed while it was read."))));
  }

  private int count(String owner, Object ownerId) {
    Object count =
        entities
            .createNativeQuery(
                "select count(*) from " + table(owner) + " where " + owner + "_id = ?")
            .setParameter(1, ownerId.toString())
            .getSingleResult();
    return ((Number) count).intValue();
  }

  private Optional<byte[]> piece(String owner, Object ownerId, int place, int pieces) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select content from " + table(owner) + " where " + owner + "_id = ? and place = ?")
            .setParameter(1, ownerId.toString())
            .setParameter(2, place)
            .getResultList();
    String context = context(owner, ownerId, place, place == pieces - 1);
    return rows.stream().findFirst().flatMap(row -> keys.open((byte[]) row, context));
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
