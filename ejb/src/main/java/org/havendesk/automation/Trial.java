package org.havendesk.automation;

import java.util.List;
import java.util.Optional;

/**
 * What a rule would do with tickets that there are.
 *
 * @param touched so many tickets
 * @param more whether there may be more of them
 * @param rows the first of them
 */
public record Trial(int touched, boolean more, List<Row> rows) {

  /**
   * A ticket.
   *
   * @param subject masked, as in lists; empty where the viewer reads no tickets
   * @param effects what would be different; nothing if all is so already
   */
  public record Row(long ticket, Optional<String> subject, List<Effect> effects) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Row[" + ticket + "]";
    }
  }
}
