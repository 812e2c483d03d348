package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.Csv;
import org.havendesk.rights.store.RegisterRow;
import org.havendesk.rights.store.RightsRequests;

/**
 * The register of requests, which stays when the data is erased: year by year, for an authority and
 * for the figures that some laws want published. Years are those of the jurisdiction's time zone.
 */
@Stateless
@Guarded
public class RequestRegister {

  private static final List<String> FIGURES =
      List.of(
          "right", "received", "granted", "refused", "lapsed", "open", "median_days", "mean_days");
  private static final List<String> REGISTER =
      List.of(
          "request",
          "right",
          "regulation",
          "channel",
          "country",
          "region",
          "status",
          "outcome",
          "refusal",
          "received_at",
          "acknowledged_at",
          "closed_at",
          "receipt");

  @Inject private RightsRequests requests;
  @Inject private LocalLaw law;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** The years of the register, the newest first; there is always this one. */
  @Needs(Permission.RIGHTS_DECIDE)
  public List<Integer> years() {
    int newest = LocalDate.ofInstant(clock.instant(), zone()).getYear();
    int oldest = requests.oldest().map(at -> at.atZone(zone()).getYear()).orElse(newest);
    return IntStream.iterate(newest, year -> year >= oldest, year -> year - 1).boxed().toList();
  }

  /** What became of the requests that were received in a year, right by right. */
  @Needs(Permission.RIGHTS_DECIDE)
  public List<RequestFigures> figures(int year) {
    return RequestFigures.of(rows(year), zone());
  }

  /** The figures as CSV (RFC 4180). */
  @Needs(Permission.RIGHTS_DECIDE)
  public String figuresAsCsv(int year) {
    return Csv.table(FIGURES, figures(year).stream().map(RequestRegister::cells).toList());
  }

  /** Each request of a year as CSV (RFC 4180), without anything personal; leaves evidence. */
  @Needs(Permission.RIGHTS_DECIDE)
  public String registerAsCsv(int year) {
    evidence.record(
        Act.of("rights.register-exported")
            .by(caller.find().map(Caller::actor).orElseThrow())
            .fact("year", year));
    return Csv.table(REGISTER, rows(year).stream().map(RequestRegister::cells).toList());
  }

  private static List<Object> cells(RequestFigures of) {
    return List.of(
        of.type(),
        of.received(),
        of.granted(),
        of.refused(),
        of.lapsed(),
        of.open(),
        cell(of.medianDays()),
        cell(of.meanDays()));
  }

  private static Object cell(OptionalDouble days) {
    return days.isPresent() ? days.getAsDouble() : "";
  }

  private static List<Object> cells(RegisterRow row) {
    return Arrays.asList(
        row.id(),
        row.type(),
        row.regulation(),
        spelled(row.channel()),
        row.country(),
        row.region(),
        spelled(row.status()),
        spelled(row.outcome()),
        row.refusal(),
        row.receivedAt(),
        row.acknowledgedAt(),
        row.closedAt(),
        row.receipt());
  }

  private List<RegisterRow> rows(int year) {
    return requests.register(start(year), start(year + 1));
  }

  private Instant start(int year) {
    return LocalDate.ofYearDay(year, 1).atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return law.jurisdiction().timeZone();
  }

  private static String spelled(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
