package org.havendesk.imports;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * Which column of a table holds what.
 *
 * @param of the number of the column, counted from nought
 */
public record CsvColumns(Map<CsvPart, Integer> of) {

  /** What the file of this package says about tables in general. */
  record Customs(
      Map<CsvPart, List<String>> heads,
      Map<String, TicketStatus> statuses,
      Map<String, Priority> priorities,
      Map<String, Channel> channels) {}

  static final Customs CUSTOMS = Adapter.read("csv.yaml", Customs.class);

  /** Copies what it is given. */
  public CsvColumns {
    of =
        Collections.unmodifiableMap(
            new EnumMap<>(of.isEmpty() ? new EnumMap<>(CsvPart.class) : of));
  }

  /** By their heads; no column holds two things. */
  static CsvColumns guess(List<String> heads) {
    Map<CsvPart, Integer> of = new EnumMap<>(CsvPart.class);
    List<String> plain =
        heads.stream()
            .map(head -> head.strip().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList();
    CUSTOMS
        .heads()
        .forEach(
            (part, words) ->
                words.stream()
                    .map(plain::indexOf)
                    .filter(column -> column >= 0 && !of.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> of.put(part, column)));
    return new CsvColumns(of);
  }

  /** From the text that {@link #toText} made. */
  static CsvColumns parse(String text) {
    return new CsvColumns(
        Arrays.stream(text.split(" "))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("="))
            .collect(
                Collectors.toMap(
                    pair -> CsvPart.valueOf(pair[0]), pair -> Integer.valueOf(pair[1]))));
  }

  String toText() {
    return of.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  Optional<Integer> column(CsvPart part) {
    return Optional.ofNullable(of.get(part));
  }
}
