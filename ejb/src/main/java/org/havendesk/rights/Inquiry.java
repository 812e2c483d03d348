package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.rights.store.WrongState;

/**
 * An officer asks the person for more, and the person answers where they follow the request. The
 * clocks run on meanwhile, unless the law itself stops them.
 */
@Stateless
@Guarded
public class Inquiry {

  private static final int LONGEST_TEXT = 4000;

  @Inject private RightsRequests requests;
  @Inject private LocalLaw law;
  @Inject private Letters letters;
  @Inject private Links links;
  @Inject private Intake intake;
  @Inject private Clock clock;

  /**
   * Asks the person for more.
   *
   * @throws InvalidInput if there is no question
   * @throws Stale if the request is closed or its person is asked already
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public RightsRequestView ask(UUID id, String question) {
    String text = text("question", question);
    var request = requests.lock(id).orElseThrow(() -> new NotFound("request " + id));
    try {
      request.ask(clock.instant());
    } catch (WrongState notNow) {
      throw new Stale("Request " + id);
    }
    intake.prove("rights.asked", request);
    letters.asked(request, text);
    return RightsRequestView.of(request);
  }

  /**
   * Takes the person's answer.
   *
   * @throws InvalidInput if there is none, or it is too long
   * @throws NotFound if the link is over or invented
   * @throws Stale if nobody asks any more
   */
  @OpenToAll("only who has the mailbox knows the token")
  public void answer(String token, String answer) {
    String text = text("answer", answer);
    var request =
        links.followed(token).flatMap(requests::lock).orElseThrow(() -> new NotFound("request"));
    Instant asked = request.askedAt().orElseThrow(() -> new Stale("Request " + request.id()));
    try {
      request.answered(text, daysBetween(asked, clock.instant()));
    } catch (WrongState closedMeanwhile) {
      throw new Stale("Request " + request.id());
    }
    request.recount(Clocks.write(law.clocksOf(request)));
    intake.prove("rights.answered", request);
  }

  private long daysBetween(Instant asked, Instant answered) {
    var zone = law.jurisdiction().timeZone();
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(asked, zone), LocalDate.ofInstant(answered, zone));
  }

  private static String text(String field, String given) {
    if (given == null || given.isBlank()) {
      throw new InvalidInput(field, "Write something.");
    }
    if (given.length() > LONGEST_TEXT) {
      throw new InvalidInput(field, "At most " + LONGEST_TEXT + " characters.");
    }
    return given.strip();
  }
}
