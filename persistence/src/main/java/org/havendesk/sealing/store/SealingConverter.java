package org.havendesk.sealing.store;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import java.nio.charset.StandardCharsets;

/**
 * Seals a {@link PersonalText} on its way into one column and opens it on its way out. Each column
 * has a subclass of its own that names table and column, so that a ciphertext copied to another
 * place does not open there. The subclass also repeats {@code implements AttributeConverter<…>},
 * because EclipseLink looks for the converted types on the class itself and nowhere above it.
 */
public abstract class SealingConverter implements AttributeConverter<PersonalText, byte[]> {

  private final String context;
  private volatile KeyRing ring;

  /** A converter for this column only. */
  protected SealingConverter(String table, String column) {
    this.context = table + "." + column;
  }

  /** The place this converter seals for, as {@code table.column}. */
  public final String context() {
    return context;
  }

  @Override
  public byte[] convertToDatabaseColumn(PersonalText value) {
    if (value == null) {
      return null;
    }
    String text =
        value.text().orElseThrow(() -> new IllegalStateException("An erased value is not written"));
    return keys().seal(value.key(), context, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public PersonalText convertToEntityAttribute(byte[] stored) {
    if (stored == null) {
      return null;
    }
    return keys()
        .open(stored, context)
        .map(plain -> PersonalText.of(KeyRing.keyOf(stored), utf8(plain)))
        .orElseGet(() -> PersonalText.erased(KeyRing.keyOf(stored)));
  }

  // Not injected: a persistence unit that is opened before CDI is ready gets converters without it.
  // Kept: finding out whose CDI is the current one walks the stack.
  private KeyRing keys() {
    if (ring == null) {
      ring = CDI.current().select(KeyRing.class).get();
    }
    return ring;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
