package org.havendesk.sealing.store;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of personal text that knows whose key seals it. Once that key is destroyed it is {@link
 * #isErased() erased}: still a value, never an exception. It never shows its text by accident:
 * {@link #toString()} is silent.
 */
public final class PersonalText {

  private final UUID key;
  private final String text;

  private PersonalText(UUID key, String text) {
    this.key = Objects.requireNonNull(key, "key");
    this.text = text;
  }

  /** Text to be sealed with this person's key. */
  public static PersonalText of(UUID key, String text) {
    return new PersonalText(key, Objects.requireNonNull(text, "text"));
  }

  /** What is left of a text whose key was destroyed. */
  public static PersonalText erased(UUID key) {
    return new PersonalText(key, null);
  }

  /** The id of the data key that seals this text. */
  public UUID key() {
    return key;
  }

  /** The text, or empty if it was erased. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** Whether the key is gone. */
  public boolean isErased() {
    return text == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalText that
        && key.equals(that.key)
        && Objects.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, text);
  }

  @Override
  public String toString() {
    return isErased() ? "[erased]" : "[sealed]";
  }
}
