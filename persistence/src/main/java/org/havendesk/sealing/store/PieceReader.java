package org.havendesk.sealing.store;

import java.io.IOException;
import java.io.InputStream;

/** Reads pieces one after the other, and asks for each when it is needed. */
final class PieceReader extends InputStream {

  /** Gives the piece at a place. */
  interface Source {
    byte[] piece(int place) throws IOException;
  }

  private final int pieces;
  private final Source source;
  private byte[] piece = {};
  private int place;
  private int read;

  PieceReader(int pieces, Source source) {
    this.pieces = pieces;
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (read == piece.length) {
      if (place == pieces) {
        return -1;
      }
      piece = source.piece(place++);
      read = 0;
    }
    int part = Math.min(length, piece.length - read);
    System.arraycopy(piece, read, into, from, part);
    read += part;
    return part;
  }
}
