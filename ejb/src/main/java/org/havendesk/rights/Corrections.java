package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/**
 * Corrects what is held of a person, and closes the request that asked for it: in one transaction,
 * so that nobody is told of a correction that was not made.
 */
@Stateless
@Guarded
public class Corrections {

  @Inject private RightsRequests requests;
  @Inject private RightsDesk desk;
  @Inject private PeopleDesk people;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /** Whether this request asks for a correction that can be made. */
  @Needs(Permission.RIGHTS_DECIDE)
  public boolean isOffered(UUID id) {
    return requests.find(id).filter(Corrections::canBeMade).isPresent();
  }

  private static boolean canBeMade(RightsRequest request) {
    return request.fulfilment().equals(Fulfilment.CORRECTION.toString())
        && request.status() == RequestStatus.IN_PROGRESS
        && request.person().isPresent();
  }

  /**
   * Corrects and closes. The person is told what was done, and the law's recipients what is right.
   *
   * @param right what is left out stays as it is
   * @param note what was done, for the person
   * @throws InvalidInput naming the field
   * @throws NotFound if the request asks for no correction
   * @throws Stale if it is no longer open
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public RightsRequestView correct(UUID id, Contact right, String note) {
    var request =
        requests
            .lock(id)
            .filter(found -> found.fulfilment().equals(Fulfilment.CORRECTION.toString()))
            .orElseThrow(() -> new NotFound("correction " + id));
    if (!canBeMade(request)) {
      throw new Stale("Request " + id);
    }
    Map<String, String> corrected = fields(right);
    if (corrected.isEmpty()) {
      throw new InvalidInput("correction", "Say what is right.");
    }
    UUID person = request.person().orElseThrow();
    try (var scope = caller.as(Caller.system("rights"))) {
      people.correct(person, right);
    }
    evidence.record(
        Act.of("person.corrected")
            .about(person)
            .by(caller.get().actor())
            .fact("request", id)
            .fact("fields", String.join(" ", corrected.keySet())));
    return desk.complete(id, note, Optional.of(told(corrected)));
  }

  private static Map<String, String> fields(Contact right) {
    Map<String, String> fields = new LinkedHashMap<>();
    right.name().ifPresent(value -> fields.put("name", value));
    right.email().ifPresent(value -> fields.put("email", value));
    right.phone().ifPresent(value -> fields.put("phone", value));
    right.country().ifPresent(value -> fields.put("country", value));
    right.region().ifPresent(value -> fields.put("region", value));
    return fields;
  }

  private static String told(Map<String, String> corrected) {
    return corrected.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("\n"));
  }
}
