package org.havendesk.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file as bytes, none of which is held in memory beyond a limit. */
final class ByteLines implements Closeable {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int longest;
  private boolean tooLong;

  ByteLines(InputStream file, int longest) {
    this.in = new BufferedInputStream(file, BUFFER);
    this.longest = longest;
  }

  /** The next line with its end; null at the end of the file; of one that is too long the start. */
  byte[] next() throws IOException {
    var line = new ByteArrayOutputStream();
    tooLong = false;
    int b;
    while ((b = in.read()) >= 0) {
      if (line.size() < longest) {
        line.write(b);
      } else {
        tooLong = true;
      }
      if (b == '\n') {
        break;
      }
    }
    return line.size() == 0 ? null : line.toByteArray();
  }

  /** Whether the line just read is longer than the limit. */
  boolean isTooLong() {
    return tooLong;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
