package org.havendesk.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.havendesk.consent.ProcessingGate;
import org.havendesk.consent.Purposes;
import org.havendesk.platform.Settings;

/** When people are asked how it was, and who may be asked at all. */
@ApplicationScoped
public class SurveyRules {

  /** The purpose that the record of processing names; a jurisdiction without it asks nobody. */
  static final String PURPOSE = "survey";

  @Inject private Settings settings;
  @Inject private Purposes purposes;
  @Inject private ProcessingGate gate;

  /** How long after a ticket was solved: {@code survey.delay}, a day unless told otherwise. */
  Duration delay() {
    return settings.find("survey.delay").map(Duration::parse).orElse(Duration.ofDays(1));
  }

  /** How seldom: {@code survey.pause} between two questions, thirty days unless told otherwise. */
  Duration pause() {
    return settings.find("survey.pause").map(Duration::parse).orElse(Duration.ofDays(30));
  }

  /** Whether anybody is asked here: {@code survey.on}. */
  boolean isOn() {
    return settings.find("survey.on").map(Boolean::valueOf).orElse(true)
        && purposes.all().containsKey(PURPOSE);
  }

  /** Whether this person may be asked, by what they chose and the rights they used. */
  boolean mayAsk(UUID person) {
    return isOn() && gate.may(person, PURPOSE).permitted();
  }
}
