package org.havendesk.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.satisfaction.store.Answer;
import org.havendesk.satisfaction.store.Surveys;

/** How satisfied people were over the last twelve weeks, for whoever leads the desk. */
@Stateless
@Guarded
public class SatisfactionFigures {

  private static final Duration SPAN = Duration.ofDays(84);

  @Inject private Surveys surveys;
  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject private Clock clock;

  /**
   * The figures.
   *
   * @param asked how many people were asked
   * @param all one group, hidden if there are too few answers
   * @param weeks by the Monday that each begins with (ISO 8601)
   * @param teams by name; nothing for none
   * @param languages by BCP 47 tag; nothing for unknown
   */
  public record Figures(long asked, Tally all, Tally weeks, Tally teams, Tally languages) {}

  /** Counts. */
  @Needs(Permission.SATISFACTION_READ)
  public Figures now() {
    Instant since = clock.instant().minus(SPAN);
    List<Answer> answers = surveys.answersSince(since);
    ZoneId zone = jurisdictions.byId(settings.jurisdiction()).timeZone();
    return new Figures(
        surveys.countSentSince(since),
        Tally.of(answers, any -> ""),
        Tally.of(answers, answer -> monday(answer, zone)),
        Tally.of(answers, answer -> answer.team().orElse("")),
        Tally.of(answers, answer -> answer.language().orElse("")));
  }

  private static String monday(Answer answer, ZoneId zone) {
    return LocalDate.ofInstant(answer.at(), zone)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .toString();
  }
}
