package org.havendesk.recipients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.regulation.RecipientKind;

/** Who else gets people's data, as everybody may know. */
@ApplicationScoped
public class RecipientNames {

  @Inject private Recipients recipients;

  /** Every recipient's name, and what kind of recipient it is. */
  public Map<String, RecipientKind> all() {
    Map<String, RecipientKind> names = new LinkedHashMap<>();
    recipients
        .all()
        .forEach(recipient -> names.put(recipient.name(), RecipientKind.named(recipient.kind())));
    return names;
  }
}
