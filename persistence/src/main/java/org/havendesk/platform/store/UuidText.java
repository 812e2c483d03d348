package org.havendesk.platform.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Reads and writes the {@code uuid} columns that are not a row's own id. EclipseLink's own
 * conversion can't read one that is null. The driver hands them out as {@link UUID} or as text.
 */
@Converter(autoApply = true)
public class UuidText implements AttributeConverter<UUID, Object> {

  @Override
  public Object convertToDatabaseColumn(UUID id) {
    return id == null ? null : id.toString();
  }

  @Override
  public UUID convertToEntityAttribute(Object stored) {
    return stored == null ? null : UUID.fromString(stored.toString());
  }
}
