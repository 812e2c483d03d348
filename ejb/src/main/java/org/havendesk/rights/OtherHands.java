package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.havendesk.recipients.GrantedRight;
import org.havendesk.recipients.Telling;
import org.havendesk.rights.store.RightsRequest;

/**
 * Whose other hands a person's data are in: they are told once the person's right takes effect,
 * where a law has it so.
 */
@ApplicationScoped
public class OtherHands {

  @Inject private Telling telling;
  @Inject private LocalLaw law;

  /**
   * Has recipients told in this transaction. Of a stranger, whose data nobody got from us, nobody
   * is told: their address would be news.
   *
   * @param words more for the recipients, such as what to correct
   */
  void tell(RightsRequest request, Optional<String> words) {
    var told = law.toldOf(request);
    if (told.isEmpty() || request.person().isEmpty() || request.address().isEmpty()) {
      return;
    }
    telling.tell(
        new GrantedRight(
            request.id(),
            request.type(),
            request.regulation(),
            told,
            request.person().get(),
            request.address().get(),
            words));
  }

  /** Who is told of a request. */
  List<Telling.Told> told(RightsRequest request) {
    return telling.told(request.id());
  }
}
