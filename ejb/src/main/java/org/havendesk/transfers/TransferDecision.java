package org.havendesk.transfers;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Whether people's data may go to a recipient, and why.
 *
 * @param regulation the law that decides; empty if none asks for anything
 * @param citation what it rests on, or what is missing: a decision, clauses or an article
 */
public record TransferDecision(Ground ground, String regulation, String citation) {

  /** Why it may go, or may not. */
  public enum Ground {
    /** It stays where the law holds. */
    INSIDE(true),
    /** No law here asks for anything. */
    NO_RULE(true),
    /** The country protects data well enough, says a decision. */
    ADEQUACY(true),
    /** Standard clauses are signed, and the transfer was assessed. */
    CLAUSES(true),
    /** A derogation for the particular case. */
    DEROGATION(true),
    /** Nobody said where the recipient is. */
    PLACE_UNKNOWN(false),
    /** The decision on adequacy has fallen. */
    ADEQUACY_FALLEN(false),
    /** The decision on adequacy is over, or not yet in force. */
    ADEQUACY_OVER(false),
    /** The decision on adequacy covers others there, not this recipient. */
    NOT_COVERED(false),
    /** There is no decision, and nothing else was agreed. */
    NOTHING_AGREED(false),
    /** The clauses are not signed yet, or the assessment found too little protection. */
    NOT_PROTECTED(false),
    /** The assessment had to be looked at again. */
    REVIEW_OVERDUE(false);

    private final boolean permits;

    Ground(boolean permits) {
      this.permits = permits;
    }

    /** Whether data may go. */
    public boolean permits() {
      return permits;
    }

    /** The ground in words. */
    public String nameIn(Locale locale) {
      return ResourceBundle.getBundle(
              "org.havendesk.transfers.grounds", locale, Ground.class.getClassLoader())
          .getString(name());
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether data may go. */
  public boolean permitted() {
    return ground.permits();
  }
}
