package org.havendesk.webhooks;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was told in this transaction: the same is not told twice. */
@TransactionScoped
public class Told implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Set<String> told = new HashSet<>();

  /** Whether these references were not told of the event before. */
  boolean first(WebhookEvent event, Map<String, Object> references) {
    return told.add(event + " " + references);
  }
}
