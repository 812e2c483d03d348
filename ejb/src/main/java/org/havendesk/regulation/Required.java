package org.havendesk.regulation;

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

  static <T> List<T> list(List<T> value) {
    return value == null ? List.of() : List.copyOf(value);
  }

  static <K, V> Map<K, V> map(Map<K, V> value) {
    return value == null
        ? Map.of()
        : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(value));
  }
}
