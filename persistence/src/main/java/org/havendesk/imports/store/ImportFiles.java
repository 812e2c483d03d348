package org.havendesk.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.sealing.store.SealedPieces;

/**
 * The uploaded files, sealed slice by slice as they arrive, each with a key of its own that is
 * destroyed with it. Nothing of a file is ever in a file system.
 */
@ApplicationScoped
public class ImportFiles {

  private static final String OWNER = "import_slice";

  @Inject private SealedPieces pieces;
  @Inject private KeyRing keys;

  /** A key for a new file. */
  public UUID newKey() {
    return keys.newKey();
  }

  /** Where the next slice goes; whole once it is closed. */
  public OutputStream nextSlice(TicketImport one) {
    return pieces.writer(OWNER, slice(one.id(), one.slices()), one.fileKey().orElseThrow());
  }

  /** The file from its beginning, opened piece by piece as it is read. */
  public InputStream open(TicketImport one) {
    UUID id = one.id();
    int slices = one.slices();
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < slices;
          }

          @Override
          public InputStream nextElement() {
            if (!hasMoreElements()) {
              throw new NoSuchElementException();
            }
            return pieces.open(OWNER, slice(id, next++)).orElseGet(ImportFiles::gone);
          }
        });
  }

  /** Removes the file and destroys its key. */
  public void remove(TicketImport one) {
    for (int slice = 0; slice < one.slices(); slice++) {
      pieces.delete(OWNER, slice(one.id(), slice));
    }
    one.fileKey().ifPresent(keys::shred);
    one.fileIsGone();
  }

  private static InputStream gone() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("The file is gone.");
      }
    };
  }

  private static String slice(UUID id, int number) {
    return id + "-" + number;
  }
}
