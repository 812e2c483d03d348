package org.havendesk.recipients;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.regulation.RecipientKind;

/**
 * A right that took effect and of which recipients are to be told.
 *
 * @param type as the regulation pack names it
 * @param told which kinds of recipients
 * @param person whom we hold, or held until now
 * @param email by which recipients find the person
 * @param words more for the recipients, such as what to correct
 */
public record GrantedRight(
    UUID request,
    String type,
    String regulation,
    Set<RecipientKind> told,
    UUID person,
    String email,
    Optional<String> words) {

  @Override
  public String toString() {
    return "GrantedRight[" + request + "]";
  }
}
