package org.havendesk.sealing.store;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into pieces; keeps a full one back until another one follows. */
final class PieceWriter extends OutputStream {

  /** Takes a piece at its place, and whether it is the last. */
  interface Store {
    void piece(int place, boolean last, byte[] content);
  }

  private final Store store;
  private final byte[] piece;
  private int filled;
  private int place;
  private boolean closed;

  PieceWriter(int size, Store store) {
    this.piece = new byte[size];
    this.store = store;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    for (int done = 0; done < length; ) {
      if (filled == piece.length) {
        store(false);
      }
      int part = Math.min(length - done, piece.length - filled);
      System.arraycopy(bytes, from + done, piece, filled, part);
      filled += part;
      done += part;
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      store(true);
    }
  }

  private void store(boolean last) {
    store.piece(place, last, Arrays.copyOf(piece, filled));
    place++;
    filled = 0;
  }
}
