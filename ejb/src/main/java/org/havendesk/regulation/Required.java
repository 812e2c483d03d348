package org.havendesk.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every rule must have; refusals become part of the message that names file and line. */
final class Required {

  private Required() {}

  static String text(String value, String field) {
    that(value != null && !value.isBlank(), "the field '" + field + "' is missing");
    return value;
  }

  static <T> T present(T value, String field) {
    that(value != null, "the field '" + field + "' is missing");
    return value;
  }

  static void that(boolean holds, String reason) {
    if (!holds) {
      throw new IllegalArgumentException(reason);
    }
  }

  /** Words by language, of which English must be one. */
  static Map<String, String> words(Map<String, String> value, String field) {
    that(
        value != null && value.containsKey("en"),
        "the " + field + " needs at least English ('en')");
    return map(value);
  }

  static <T> List<T> list(List<T> value) {
    return value == null ? List.of() : List.copyOf(value);
  }

  static <K, V> Map<K, V> map(Map<K, V> value) {
    return value == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(value));
  }
}
