package org.havendesk.reveal;

import java.util.Locale;
import org.havendesk.platform.InvalidInput;

/**
 * Why somebody needs to see it.
 *
 * @param reason in their own words; needed for {@link Purpose#OTHER} and to break the glass
 * @param breakGlass whether they can't wait until somebody else agrees
 */
public record Plea(Purpose purpose, String reason, boolean breakGlass) {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  /** What it is needed for. */
  public enum Purpose {
    /** To understand and answer the matter. */
    ANSWERING,
    /** To make sure who is speaking. */
    IDENTITY,
    /** To send something. */
    DELIVERY,
    /** To settle a payment. */
    PAYMENT,
    /** For a complaint or a claim. */
    CLAIM,
    /** What the reason says. */
    OTHER;

    /** Lower case, as texts and evidence have it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Takes what somebody typed.
   *
   * @throws InvalidInput naming the field
   */
  public static Plea of(String purpose, String reason, boolean breakGlass) {
    Purpose meant;
    try {
      meant = Purpose.valueOf(String.valueOf(purpose).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new InvalidInput("purpose", "Say what you need it for.");
    }
    String words = reason == null ? "" : reason.strip();
    if (words.length() > LONGEST
        || (meant == Purpose.OTHER || breakGlass) && words.length() < SHORTEST) {
      throw new InvalidInput("reason", "Give the reason in 10 to 500 characters.");
    }
    return new Plea(meant, words, breakGlass);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Plea[" + purpose + "]";
  }
}
