package org.havendesk.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.havendesk.evidence.Recorded;

/** What a call says: type, time, and references to what it is about. */
final class Body {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Body() {}

  /** The references of an act, as the API knows them. */
  static Map<String, Object> references(WebhookEvent event, Recorded act, String jurisdiction) {
    Map<String, Object> references = new LinkedHashMap<>();
    references.put("jurisdiction", jurisdiction);
    if (event.saysWhich()) {
      references.put("act", act.kind().substring(act.kind().indexOf('.') + 1));
    }
    for (String fact : event.facts()) {
      String value = act.facts().get(fact);
      if (value != null) {
        references.put(fact.equals("entry") ? "consent" : fact, number(fact, value));
      }
    }
    return references;
  }

  private static Object number(String fact, String value) {
    return switch (fact) {
      case "ticket", "other", "message" -> Long.valueOf(value);
      default -> value;
    };
  }

  static String json(WebhookEvent event, Instant at, Map<String, Object> references) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", event.type());
    body.put("timestamp", at.toString());
    body.put("data", references);
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("References can be written as JSON.", e);
    }
  }
}
