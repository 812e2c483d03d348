package org.havendesk.tickets;

import jakarta.ejb.ApplicationException;

/** A file that can't be taken in; says why and what to do instead. */
@ApplicationException(rollback = true)
public class RefusedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a file is refused. */
  public enum Reason {
    /** The files of a message are larger than 25 MiB together. */
    TOO_LARGE("The files of a message may have 25 MB together. Send large ones one by one."),
    /** It is a program, or something that a double click would run. */
    DANGEROUS(
        "Programs and scripts are not accepted. Send a document, an image or a text instead."),
    /** Its name turns the writing direction, so that it is shown with another ending. */
    DISGUISED(
        "The file's name contains characters that turn the writing direction. Rename the file.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  /** Refuses for this reason. */
  public RefusedFile(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  /** Why it is refused. */
  public Reason reason() {
    return reason;
  }
}
