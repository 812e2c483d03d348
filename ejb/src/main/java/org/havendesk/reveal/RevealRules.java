package org.havendesk.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.Settings;
import org.havendesk.reveal.store.Reveal;

/** What this house settled for revealing, each as a setting {@code havendesk.reveal.…}. */
@ApplicationScoped
public class RevealRules {

  /** What is allowed by somebody else can be shown for so long. */
  static final Duration ALLOWED_FOR = Duration.ofMinutes(15);

  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final LocalTime NIGHT = LocalTime.of(22, 0);

  @Inject private Settings settings;

  /** How long a fragment stays on the screen; a minute. */
  Duration shown() {
    return Duration.ofSeconds(number("reveal.seconds", 60));
  }

  /** How many fragments somebody may see within an hour; sixty. */
  int perHour() {
    return number("reveal.per-hour", 60);
  }

  private int manyPeople() {
    return number("reveal.many-people", 15);
  }

  private int number(String name, int otherwise) {
    return settings.find(name).map(Integer::valueOf).orElse(otherwise);
  }

  /**
   * What is unusual about it.
   *
   * @param lastHour what the same colleague was shown within the hour
   * @param assignee who has the ticket
   */
  List<String> unusual(
      String login,
      UUID person,
      List<Reveal> lastHour,
      Optional<String> assignee,
      Instant now,
      ZoneId zone) {
    List<String> unusual = new ArrayList<>();
    long people =
        lastHour.stream().map(Reveal::person).filter(p -> !p.equals(person)).distinct().count();
    if (people + 1 >= manyPeople()) {
      unusual.add("many-people");
    }
    LocalTime time = LocalTime.ofInstant(now, zone);
    if (time.isBefore(MORNING) || time.isAfter(NIGHT)) {
      unusual.add("odd-hour");
    }
    if (assignee.filter(who -> !who.equals(login)).isPresent()) {
      unusual.add("not-own-ticket");
    }
    return unusual;
  }
}
