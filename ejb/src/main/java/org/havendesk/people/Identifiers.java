package org.havendesk.people;

import java.util.Optional;

/** By what others would name a person: for finding them where they are not the customer. */
public record Identifiers(
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> country) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Identifiers[…]";
  }
}
