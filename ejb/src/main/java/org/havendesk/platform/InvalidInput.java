package org.havendesk.platform;

import jakarta.ejb.ApplicationException;

/** Something given can't be taken; the message says what to do instead and never repeats it. */
@ApplicationException(rollback = true)
public class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Names the field and the way out.
   *
   * @param field as the API names it, such as {@code customer.email}
   */
  public InvalidInput(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }
}
