package org.havendesk.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.ConsentSource;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Choice;
import org.havendesk.regulation.Purpose;

/**
 * What visitors of web pages choose, of whom nothing is known but a random number that their
 * browser made.
 */
@Stateless
@Guarded
public class VisitorChoices {

  private static final Optional<String> WEB = Optional.of("web");
  private static final String SIGNAL = "gpc";

  @Inject private Purposes purposes;
  @Inject private NoticeBoard board;
  @Inject private Standings standings;
  @Inject private Choices choices;
  @Inject private Clock clock;

  /**
   * What a visitor is asked.
   *
   * @param asked whether it takes their yes; otherwise it holds until they say no
   * @param signal whether Global Privacy Control says no for them
   * @param days for how many a yes holds; 0 if it does until it is taken back
   * @param text what they read before they say yes
   */
  public record Question(
      String purpose,
      String name,
      String meaning,
      boolean asked,
      boolean signal,
      long days,
      Optional<NoticeText> text) {}

  /** Everything that visitors decide about, where there is an approved text for what they allow. */
  @OpenToAll("notices are public")
  public List<Question> questions(Locale locale) {
    return purposes.chosen().entrySet().stream()
        .filter(each -> each.getValue().channels().contains(WEB.get()))
        .map(each -> question(each, locale))
        .filter(question -> !question.asked() || question.text().isPresent())
        .toList();
  }

  private Question question(Map.Entry<String, Purpose> each, Locale locale) {
    var purpose = each.getValue();
    boolean asked = purposes.basisOf(purpose).choice() == Choice.OPT_IN;
    return new Question(
        each.getKey(),
        purpose.nameIn(locale),
        purpose.meaningIn(locale),
        asked,
        isEndedBySignal(purpose),
        purpose.lasts().map(this::days).orElse(0L),
        asked ? board.current(each.getKey(), locale) : Optional.empty());
  }

  private long days(Period time) {
    LocalDate today = LocalDate.now(clock.withZone(purposes.jurisdiction().timeZone()));
    return ChronoUnit.DAYS.between(today, today.plus(time));
  }

  private boolean isEndedBySignal(Purpose purpose) {
    return purposes.laws().stream()
        .flatMap(law -> law.rights().values().stream())
        .anyMatch(
            right -> right.signals().contains(SIGNAL) && right.ends().contains(purpose.basis()));
  }

  /**
   * Takes down what a visitor chose.
   *
   * @param visitor the random number
   * @param yes by purpose
   * @param texts what they read, by purpose
   * @param signal whether the browser said no for them
   * @throws InvalidInput naming the field
   */
  @OpenToAll("a visitor's choice asks nobody who they are")
  public void choose(
      UUID visitor, Map<String, Boolean> yes, Map<String, UUID> texts, boolean signal) {
    yes.forEach(
        (purpose, allowed) -> {
          if (allowed == null) {
            throw new InvalidInput("choices", "Say true or false for each purpose.");
          }
          choices.take(
              new Chosen(
                  visitor,
                  purpose,
                  WEB,
                  allowed ? ConsentAct.GIVEN : no(visitor, purpose),
                  clock.instant(),
                  Optional.ofNullable(texts.get(purpose)).filter(id -> board.shown(id).isPresent()),
                  Optional.of(signal ? SIGNAL : "banner"),
                  ConsentSource.BANNER,
                  GivenBy.SELF));
        });
  }

  /** A no to a question refuses; a no to what was allowed withdraws. */
  private ConsentAct no(UUID visitor, String name) {
    boolean asked = purposes.basisOf(purposes.byName(name)).choice() == Choice.OPT_IN;
    return asked && !standings.of(visitor, name, WEB).isGiven()
        ? ConsentAct.REFUSED
        : ConsentAct.WITHDRAWN;
  }
}
