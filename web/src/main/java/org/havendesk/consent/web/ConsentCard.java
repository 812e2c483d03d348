package org.havendesk.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.ChoiceView;
import org.havendesk.consent.ConsentDesk;
import org.havendesk.consent.NewChoice;
import org.havendesk.consent.NoticeBoard;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Purposes;
import org.havendesk.consent.Standing;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Once;
import org.havendesk.platform.web.Toasts;

/** What the customer of the shown ticket chose, and what they tell a colleague they choose now. */
@Named
@RequestScoped
public class ConsentCard {

  private static final String TEXTS = "org.havendesk.consent.web.messages";

  @Inject private ConsentDesk desk;
  @Inject private NoticeBoard board;
  @Inject private Purposes purposes;
  @Inject private Language language;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private final Once<UUID, List<Standing>> standings =
      new Once<>(person -> desk.standingsOf(person));
  private final Once<UUID, Boolean> forParent = new Once<>(person -> desk.needsParent(person));
  private final Once<Reading, NoticeText> texts = new Once<>(this::published);

  private record Reading(String purpose, String spoken) {}

  public List<Standing> of(UUID person) {
    return standings.of(person);
  }

  /** A purpose's name in the viewer's language. */
  public String nameOf(String purpose) {
    return purposes.byName(purpose).nameIn(language.getLocale());
  }

  /** What to read out before somebody says yes; null if nothing is published. */
  public NoticeText textOf(String purpose, String spoken) {
    return texts.of(new Reading(purpose, spoken));
  }

  private NoticeText published(Reading wanted) {
    Locale spoken =
        wanted.spoken() == null ? language.getLocale() : Locale.forLanguageTag(wanted.spoken());
    return board.current(wanted.purpose(), spoken).orElse(null);
  }

  /** Whether a parent has to say yes for the customer. */
  public boolean isForParent(UUID person) {
    return forParent.of(person);
  }

  /** Whether the customer may be asked now: after a no they are left in peace for a while. */
  public boolean mayAsk(Standing standing) {
    return standing.askFrom().filter(day -> !day.isAfter(clock.instant())).isPresent();
  }

  /** The customer, or for a minor a parent, said yes to what was read out. */
  public void give(UUID person, Standing standing, String spoken) {
    record(
        person,
        standing,
        ConsentAct.GIVEN,
        desk.needsParent(person) ? GivenBy.PARENT : GivenBy.SELF,
        Optional.ofNullable(textOf(standing.purpose(), spoken)).map(NoticeText::id));
  }

  /** The customer said no. */
  public void withdraw(UUID person, Standing standing) {
    boolean asked = standing.state() == Standing.State.OPEN && standing.askFrom().isPresent();
    record(
        person,
        standing,
        asked ? ConsentAct.REFUSED : ConsentAct.WITHDRAWN,
        GivenBy.SELF,
        Optional.empty());
  }

  private void record(
      UUID person, Standing standing, ConsentAct act, GivenBy by, Optional<UUID> text) {
    try {
      ChoiceView taken =
          desk.record(
              person,
              new NewChoice(
                  standing.purpose(),
                  standing.channel(),
                  act,
                  text,
                  Optional.of("told"),
                  by,
                  Optional.empty()));
      standings.forget();
      toasts.done(
          TEXTS,
          switch (taken.act()) {
            case "given" -> "card.given";
            case "requested" -> "card.requested";
            default -> "card.withdrawn";
          });
    } catch (TooManyRequests e) {
      toasts.warn(TEXTS, "card.tooMany");
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "card.noAddress");
    }
  }
}
