package org.havendesk.fields;

import org.havendesk.fields.store.Field;

/**
 * A field as it is kept.
 *
 * @param used whether a ticket ever had something in it: then its kind and whether it is personal
 *     stay
 * @param archived whether nobody fills it in any more
 */
public record FieldView(long id, FieldTerms terms, boolean used, boolean archived) {

  static FieldView of(Field field) {
    return new FieldView(field.id(), FieldTerms.of(field), field.isUsed(), field.isArchived());
  }
}
