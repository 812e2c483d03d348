package org.havendesk.rights;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.havendesk.rights.store.RegisterRow;
import org.havendesk.rights.store.RequestStatus;

/**
 * What became of the requests of one kind, as it is published for a year (11 CCR 7102(a)(1)).
 *
 * @param type the right
 * @param granted in whole or in part, or nothing was held
 * @param lapsed not confirmed in time, or ended by an erasure
 * @param medianDays calendar days from receipt to an answer, granted or refused
 * @param meanDays likewise
 */
public record RequestFigures(
    String type,
    long received,
    long granted,
    long refused,
    long lapsed,
    long open,
    OptionalDouble medianDays,
    OptionalDouble meanDays) {

  /** The figures of each right that was used, by its name. */
  static List<RequestFigures> of(Collection<RegisterRow> register, ZoneId zone) {
    Map<String, List<RegisterRow>> byType = new TreeMap<>();
    register.forEach(row -> byType.computeIfAbsent(row.type(), any -> new ArrayList<>()).add(row));
    return byType.entrySet().stream()
        .map(rows -> of(rows.getKey(), rows.getValue(), zone))
        .toList();
  }

  private static RequestFigures of(String type, List<RegisterRow> rows, ZoneId zone) {
    long granted = count(rows, RequestStatus.COMPLETED);
    long refused = count(rows, RequestStatus.REFUSED);
    long lapsed = count(rows, RequestStatus.EXPIRED) + count(rows, RequestStatus.WITHDRAWN);
    long[] days =
        rows.stream()
            .filter(row -> isAnswered(row.status()))
            .mapToLong(row -> daysOf(row, zone))
            .sorted()
            .toArray();
    return new RequestFigures(
        type,
        rows.size(),
        granted,
        refused,
        lapsed,
        rows.size() - granted - refused - lapsed,
        median(days),
        LongStream.of(days).average());
  }

  private static boolean isAnswered(RequestStatus status) {
    return status == RequestStatus.COMPLETED || status == RequestStatus.REFUSED;
  }

  private static long count(List<RegisterRow> rows, RequestStatus status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }

  private static long daysOf(RegisterRow row, ZoneId zone) {
    return ChronoUnit.DAYS.between(
        row.receivedAt().atZone(zone).toLocalDate(), row.closedAt().atZone(zone).toLocalDate());
  }

  private static OptionalDouble median(long[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
  }
}
