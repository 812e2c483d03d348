package org.havendesk.tickets.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A condition in SQL with the values of its places.
 *
 * @param text with a question mark for each value; never with a value itself
 */
record Condition(String text, List<Object> values) {

  /** Always holds. */
  static final Condition TRUE = Condition.of("true");

  /** Never holds. */
  static final Condition FALSE = Condition.of("false");

  static Condition of(String text, Object... values) {
    List<Object> stored = new ArrayList<>();
    for (Object value : values) {
      stored.add(stored(value));
    }
    return new Condition(text, stored);
  }

  static Condition in(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return FALSE;
    }
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    return of(column + " in (" + places + ")", values.toArray());
  }

  static Condition all(List<Condition> conditions) {
    return joined(conditions, " and ", TRUE);
  }

  static Condition any(List<Condition> conditions) {
    return joined(conditions, " or ", FALSE);
  }

  Condition and(Condition other) {
    return all(List.of(this, other));
  }

  Condition or(Condition other) {
    return any(List.of(this, other));
  }

  Condition not() {
    return new Condition("not (" + text + ")", values);
  }

  private static Condition joined(List<Condition> conditions, String word, Condition none) {
    if (conditions.isEmpty()) {
      return none;
    }
    String text = conditions.stream().map(Condition::text).collect(Collectors.joining(word));
    List<Object> values = new ArrayList<>();
    conditions.forEach(each -> values.addAll(each.values));
    return new Condition(conditions.size() == 1 ? text : "(" + text + ")", values);
  }

  private static Object stored(Object value) {
    if (value instanceof Enum<?> word) {
      return word.name();
    }
    if (value instanceof Instant time) {
      return Timestamp.from(time);
    }
    return value instanceof UUID id ? id.toString() : value;
  }
}
