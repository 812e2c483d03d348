package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.havendesk.people.PermittedUses;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.RefusalGround;
import org.havendesk.rights.store.RightsRequest;

/** How a request is refused: on a ground of its law, with evidence and a letter. */
@ApplicationScoped
public class Refusal {

  @Inject private LocalLaw law;
  @Inject private PermittedUses uses;
  @Inject private Intake intake;
  @Inject private Letters letters;
  @Inject private Appeals appeals;
  @Inject private Clock clock;

  /** The grounds that the law has against a request, by name. */
  Map<String, RefusalGround> grounds(RightsRequest request) {
    return law.refusals(request.regulation(), request.type());
  }

  /**
   * The ground of that name.
   *
   * @throws InvalidInput if the law has none against this request
   */
  RefusalGround ground(RightsRequest request, String name) {
    return Optional.ofNullable(name)
        .map(grounds(request)::get)
        .orElseThrow(() -> new InvalidInput("ground", "Choose a ground that the law has."));
  }

  /**
   * Refuses it, and permits again what it stopped.
   *
   * @param words more for the person, about this very case
   * @throws InvalidInput if the law has no such ground
   */
  void refuse(RightsRequest request, String ground, Optional<String> words) {
    var lawful = ground(request, ground);
    request.refuse(ground, clock.instant());
    uses.permitAgain(request.id(), clock.instant());
    request.prove(intake.prove("rights.refused", request));
    letters.refused(request, lawful, words, appeals.open(request));
  }
}
