package org.havendesk.rights.store;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many rows an erasure emptied or removed, by table, as it is kept: {@code table=rows …}. */
final class ErasedRows {

  private ErasedRows() {}

  static Map<String, Integer> read(String kept) {
    Map<String, Integer> rows = new TreeMap<>();
    Arrays.stream(kept.split(" "))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> entry.split("=", 2))
        .forEach(entry -> rows.put(entry[0], Integer.valueOf(entry[1])));
    return rows;
  }

  /** What was kept before, with these added. */
  static String add(String kept, Map<String, Integer> more) {
    Map<String, Integer> sum = read(kept);
    more.forEach((table, rows) -> sum.merge(table, rows, Integer::sum));
    return sum.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
