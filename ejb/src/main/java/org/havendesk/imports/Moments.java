package org.havendesk.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.havendesk.imports.store.RefusalReason;

/**
 * Times as other systems write them. Without an offset they are taken for UTC; a day and a month in
 * numbers only where their order is clear.
 */
final class Moments {

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][' ']XXX"),
          form("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][' ']XX"),
          form("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][' UTC']"),
          form("d.M.yyyy[,] HH:mm[:ss]"),
          form("d MMM yyyy HH:mm[:ss]"),
          form("yyyy-MM-dd"),
          form("d.M.yyyy"));

  private Moments() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  static Instant read(String text) throws NotTaken {
    for (DateTimeFormatter form : FORMS) {
      try {
        return instant(
            form.parseBest(
                text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
      } catch (DateTimeException other) {
        continue;
      }
    }
    throw new NotTaken(RefusalReason.WRONG_TIME);
  }

  private static Instant instant(TemporalAccessor read) {
    if (read instanceof OffsetDateTime exact) {
      return exact.toInstant();
    }
    LocalDateTime local =
        read instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(read);
    return local.toInstant(ZoneOffset.UTC);
  }
}
