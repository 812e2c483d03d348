package org.havendesk.platform.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Keeps a {@link UUID} that may be absent, as it is. EclipseLink 4.0.1's own {@code UUIDConverter}
 * fails on null when it reads; applied to every such field by itself.
 */
@Converter(autoApply = true)
public class OptionalId implements AttributeConverter<UUID, UUID> {

  @Override
  public UUID convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(UUID stored) {
    return stored;
  }
}
