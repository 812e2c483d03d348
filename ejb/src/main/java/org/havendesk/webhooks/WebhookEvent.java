package org.havendesk.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What partners may hear of: which acts of the evidence log it stands for, and which of their facts
 * go out. The log's facts name nobody; of those, only what a partner needs to find the rest over
 * the API (data minimisation, GDPR 5(1)(c)).
 */
public enum WebhookEvent {
  /** A ticket was opened, with the customer's first message. */
  TICKET_CREATED(Set.of("ticket.opened", "ticket.followed-up"), "ticket", "channel"),
  /** Status, priority, team and the like of a ticket have changed. */
  TICKET_CHANGED(
      Set.of(
          "ticket.changed",
          "ticket.snoozed",
          "ticket.woken",
          "ticket.merged",
          "ticket.unmerged",
          "ticket.split",
          "ticket.put-back"),
      "ticket",
      "other",
      "status",
      "priority"),
  /** An answer has left for the customer. */
  TICKET_ANSWERED(Set.of("message.answered"), "ticket", "message", "channel"),
  /** The customer wrote further. */
  MESSAGE_RECEIVED(Set.of("message.received"), "ticket", "message", "channel"),
  /** Somebody uses a right, or appeals. */
  REQUEST_CREATED(
      Set.of("rights.requested", "rights.appealed"), "request", "type", "regulation", "status"),
  /** A request has come to its end, whichever. */
  REQUEST_DECIDED(
      Set.of(
          "rights.recorded",
          "rights.completed",
          "rights.exported",
          "rights.nothing-held",
          "person.erased",
          "rights.refused",
          "rights.withdrawn",
          "rights.expired"),
      "request",
      "type",
      "regulation",
      "status"),
  /** Somebody has chosen about a purpose. */
  CONSENT_CHANGED(
      Set.of("consent.given", "consent.refused", "consent.withdrawn"), "entry", "purpose"),
  /** A colleague tries out an endpoint. */
  WEBHOOK_TEST(Set.of());

  private final Set<String> acts;
  private final List<String> facts;

  WebhookEvent(Set<String> acts, String... facts) {
    this.acts = acts;
    this.facts = List.of(facts);
  }

  /** Its name in the call, such as {@code ticket.created}. */
  public String type() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Those that an endpoint can hear of. */
  public static List<WebhookEvent> choices() {
    return Arrays.stream(values()).filter(event -> !event.acts.isEmpty()).toList();
  }

  /** The event of this type. */
  public static Optional<WebhookEvent> ofType(String type) {
    return Arrays.stream(values()).filter(event -> event.type().equals(type)).findFirst();
  }

  /** The event that an act stands for. */
  static Optional<WebhookEvent> ofAct(String kind) {
    return Arrays.stream(values()).filter(event -> event.acts.contains(kind)).findFirst();
  }

  List<String> facts() {
    return facts;
  }

  /** Whether it stands for several acts, so that the call says which. */
  boolean saysWhich() {
    return acts.size() > 1;
  }
}
