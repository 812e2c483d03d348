package org.havendesk.recipients;

import org.havendesk.platform.InvalidInput;
import org.havendesk.recipients.store.KnownBy;
import org.havendesk.regulation.RecipientKind;

/**
 * What a colleague says of a recipient.
 *
 * @param contact how to reach it when its webhook does not answer
 */
public record NewRecipient(
    String name,
    RecipientKind kind,
    String url,
    String contact,
    String purpose,
    KnownBy knownBy,
    RecipientTerms terms) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CONTACT = 320;
  private static final int LONGEST_TEXT = 1000;

  /**
   * Takes surrounding space away.
   *
   * @throws InvalidInput naming the field
   */
  public NewRecipient {
    name = text("name", name, LONGEST_NAME);
    url = text("url", url, LONGEST_TEXT);
    contact = text("contact", contact, LONGEST_CONTACT);
    purpose = text("purpose", purpose, LONGEST_TEXT);
    chosen("kind", kind);
    chosen("knownBy", knownBy);
  }

  private static String text(String field, String value, int longest) {
    if (value == null || value.isBlank() || value.strip().length() > longest) {
      throw new InvalidInput(field, "Give 1 to " + longest + " characters.");
    }
    return value.strip();
  }

  private static void chosen(String field, Object value) {
    if (value == null) {
      throw new InvalidInput(field, "Choose one.");
    }
  }
}
