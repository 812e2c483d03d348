package org.havendesk.platform;

import jakarta.ejb.ApplicationException;
import java.util.Optional;

/** Something given can't be taken; the message says what to do instead and never repeats it. */
@ApplicationException(rollback = true)
public class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String citation;

  /**
   * Names the field and the way out.
   *
   * @param field as the API names it, such as {@code customer.email}
   */
  public InvalidInput(String field, String message) {
    this(field, message, null);
  }

  /**
   * The same, where it is a law that wants it so.
   *
   * @param citation of that law; null if there is none
   */
  public InvalidInput(String field, String message, String citation) {
    super(message);
    this.field = field;
    this.citation = citation;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }

  /** Where the law says so, if it is a law that does. */
  public Optional<String> citation() {
    return Optional.ofNullable(citation);
  }
}
