package org.havendesk.records.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.Arrays;
import org.havendesk.sealing.store.SealingConverter;

/** What is sealed, as the program itself says it. */
@ApplicationScoped
public class SealedData {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * Figures of today.
   *
   * @param fields that are sealed, in so many tables
   * @param keys that open something
   * @param destroyed that opened something once
   */
  public record Figures(long fields, long tables, long keys, long destroyed) {}

  /** Counts. */
  public Figures count() {
    long[] sealed =
        entities.getMetamodel().getEntities().stream()
            .mapToLong(SealedData::sealedFieldsOf)
            .filter(fields -> fields > 0)
            .toArray();
    return new Figures(
        Arrays.stream(sealed).sum(), sealed.length, keys("is null"), keys("is not null"));
  }

  private static long sealedFieldsOf(EntityType<?> entity) {
    return Arrays.stream(entity.getJavaType().getDeclaredFields())
        .map(field -> field.getAnnotation(Convert.class))
        .filter(convert -> convert != null)
        .filter(convert -> SealingConverter.class.isAssignableFrom(convert.converter()))
        .count();
  }

  private long keys(String destroyed) {
    var query =
        entities.createNativeQuery("select count(*) from data_key where destroyed_at " + destroyed);
    return ((Number) query.getSingleResult()).longValue();
  }
}
