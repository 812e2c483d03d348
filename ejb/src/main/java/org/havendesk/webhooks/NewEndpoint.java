package org.havendesk.webhooks;

import java.util.List;
import java.util.Set;
import org.havendesk.platform.InvalidInput;

/** What a colleague says of an endpoint. */
public record NewEndpoint(String name, String url, Set<WebhookEvent> events) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_URL = 1000;

  /**
   * Takes surrounding space away.
   *
   * @throws InvalidInput naming the field
   */
  public NewEndpoint {
    name = text("name", name, LONGEST_NAME);
    url = text("url", url, LONGEST_URL);
    if (events.isEmpty() || !WebhookEvent.choices().containsAll(events)) {
      throw new InvalidInput("events", "Choose at least one.");
    }
    events = Set.copyOf(events);
  }

  /** The types of the events, always in the same order. */
  List<String> types() {
    return WebhookEvent.choices().stream()
        .filter(events::contains)
        .map(WebhookEvent::type)
        .toList();
  }

  private static String text(String field, String value, int longest) {
    if (value == null || value.isBlank() || value.strip().length() > longest) {
      throw new InvalidInput(field, "Give 1 to " + longest + " characters.");
    }
    return value.strip();
  }
}
