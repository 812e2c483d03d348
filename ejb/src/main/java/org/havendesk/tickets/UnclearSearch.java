package org.havendesk.tickets;

import jakarta.ejb.ApplicationException;
import org.havendesk.platform.InvalidInput;

/** What was typed can't be searched for; says what to type instead and never repeats it. */
@ApplicationException(rollback = true)
public class UnclearSearch extends InvalidInput {

  private static final long serialVersionUID = 1L;

  /** What is unclear about it. */
  public enum Reason {
    /** No word in it. */
    EMPTY("Type a word of at least two letters or digits."),
    /** It only says what to leave out. */
    ONLY_WITHOUT("Say what to look for, not only what to leave out."),
    /** A phrase is to be left out. */
    PHRASE_WITHOUT("Only single words can be left out."),
    /** It is too much. */
    TOO_LONG("Type at most 200 characters and twelve words.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  /** Refuses for this reason. */
  public UnclearSearch(Reason reason) {
    super("words", reason.sentence);
    this.reason = reason;
  }

  /** Why it can't be searched for. */
  public Reason reason() {
    return reason;
  }
}
