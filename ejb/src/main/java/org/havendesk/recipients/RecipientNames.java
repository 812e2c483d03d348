package org.havendesk.recipients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.regulation.RecipientKind;

/** Who else gets people's data, as everybody may know. */
@ApplicationScoped
public class RecipientNames {

  @Inject private Recipients recipients;

  /**
   * For what a recipient gets data.
   *
   * @param purposes of the jurisdiction, by name; none for all that have recipients of its kind
   */
  public record Service(RecipientKind kind, List<String> purposes) {}

  /** For what the recipient gets data that calls as this client; empty if none does. */
  public Optional<Service> callingAs(String client) {
    return recipients
        .callingAs(client)
        .map(found -> new Service(RecipientKind.named(found.kind()), found.purposes()));
  }

  /** Every recipient's name, and what kind of recipient it is. */
  public Map<String, RecipientKind> all() {
    Map<String, RecipientKind> names = new LinkedHashMap<>();
    recipients
        .all()
        .forEach(recipient -> names.put(recipient.name(), RecipientKind.named(recipient.kind())));
    return names;
  }
}
