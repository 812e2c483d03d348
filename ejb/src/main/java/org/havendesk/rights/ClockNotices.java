package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.Letter;
import org.havendesk.channels.Postbox;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.Settings;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/**
 * Letters to the controller's own privacy address before a clock of an open request runs out, and
 * once it has. Each stage is told once, whichever server looks first; nothing personal is in it.
 */
@Stateless
@Guarded
public class ClockNotices {

  /** How near the end is. */
  enum Stage {
    /** Seven days are left. */
    WEEK(Duration.ofDays(7)),
    /** Two days are left. */
    TWO_DAYS(Duration.ofDays(2)),
    /** The clock ran out. */
    OVERDUE(Duration.ZERO);

    private final Duration left;

    Stage(Duration left) {
      this.left = left;
    }

    /** The stage that a clock has reached; a short clock is not announced before its half. */
    static Optional<Stage> of(Instant start, Instant due, Instant now) {
      Duration left = Duration.between(now, due);
      Duration half = Duration.between(start, due).dividedBy(2);
      if (left.isNegative()) {
        return Optional.of(OVERDUE);
      }
      if (left.compareTo(half) > 0) {
        return Optional.empty();
      }
      return List.of(TWO_DAYS, WEEK).stream()
          .filter(stage -> left.compareTo(stage.left) <= 0)
          .findFirst();
    }
  }

  @Inject private RightsRequests requests;
  @Inject private LocalLaw law;
  @Inject private Postbox postbox;
  @Inject private Evidence evidence;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Tells of every clock that has come nearer to its end since the last time. */
  @Needs(Permission.SYSTEM_WORK)
  public void tell() {
    requests.forEachOpen(clock.instant().plus(Stage.WEEK.left), this::tell);
  }

  private void tell(RightsRequest request) {
    Instant now = clock.instant();
    var view = RightsRequestView.of(request);
    for (var running : view.clocks()) {
      if (view.endOf(running).isPresent() || view.standsSince(running).isPresent()) {
        continue;
      }
      Stage.of(request.receivedAt(), running.due().toInstant(), now)
          .filter(stage -> requests.noteOnce(request.id(), running.name(), stage.name(), now))
          .ifPresent(stage -> tell(request, running, stage));
    }
  }

  private void tell(RightsRequest request, ExplainedClock running, Stage stage) {
    var jurisdiction = law.jurisdiction();
    var locale = Locale.forLanguageTag(jurisdiction.languages().get(0));
    Object[] words = {
      request.id().toString(),
      running.meaningIn(locale.getLanguage()),
      Letters.day(running.due(), locale),
      running.citation(),
      link(request.id())
    };
    var texts =
        ResourceBundle.getBundle(
            "org.havendesk.rights.letters", locale, ClockNotices.class.getClassLoader());
    String kind = "clock." + stage.name();
    postbox.send(
        new Letter(
            request.id(),
            jurisdiction.controller().email(),
            new MessageFormat(texts.getString(kind + ".subject"), locale).format(words),
            new MessageFormat(texts.getString("clock.text"), locale).format(words),
            Optional.empty(),
            Optional.of(locale.getLanguage())));
    if (stage == Stage.OVERDUE) {
      evidence.record(
          Act.of("rights.overdue")
              .by("system:rights")
              .fact("request", request.id())
              .fact("clock", running.name()));
    }
  }

  private String link(UUID request) {
    return settings.link("/rights/request?id=" + request);
  }
}
