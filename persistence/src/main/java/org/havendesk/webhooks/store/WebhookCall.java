package org.havendesk.webhooks.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What one endpoint is told of one event, until it acknowledges or is given up. */
@Entity
@Table(name = "webhook_call")
public class WebhookCall {

  /** For how long it is tried. */
  public static final Duration PATIENCE = Duration.ofDays(3);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private UUID message;

  @Column(name = "endpoint_id")
  private UUID endpoint;

  private String event;
  private String body;

  @Enumerated(EnumType.STRING)
  private CallState state = CallState.WAITING;

  /** In all. */
  private int attempts;

  /** Since it was last sent again. */
  private int tries;

  @Column(name = "next_try")
  private Instant nextTry;

  @Column(name = "in_hand")
  private boolean inHand;

  @Column(name = "give_up_at")
  private Instant giveUpAt;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** For JPA. */
  protected WebhookCall() {}

  /**
   * To be sent at once.
   *
   * @param message stays the same for every attempt
   * @param body JSON with references, and nothing personal
   */
  public WebhookCall(UUID message, UUID endpoint, String event, String body, Instant now) {
    this.message = message;
    this.endpoint = endpoint;
    this.event = event;
    this.body = body;
    this.happenedAt = now;
    sendAgain(now);
  }

  /** Begins anew, whatever became of it. */
  public final void sendAgain(Instant now) {
    state = CallState.WAITING;
    tries = 0;
    inHand = false;
    nextTry = now;
    giveUpAt = now.plus(PATIENCE);
  }

  /** Someone tries now; if nothing is heard of them, another may try then. */
  public void takeOn(Instant otherwise) {
    inHand = true;
    nextTry = otherwise;
  }

  /** An attempt has ended. */
  public void tried() {
    inHand = false;
    attempts++;
    tries++;
  }

  /** It was acknowledged. */
  public void delivered() {
    state = CallState.DELIVERED;
    nextTry = null;
  }

  /** It is tried again then, or given up if that is too late. */
  public void retry(Instant at) {
    boolean over = at.isAfter(giveUpAt);
    state = over ? CallState.FAILED : CallState.WAITING;
    nextTry = over ? null : at;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** What the other side knows it by. */
  public UUID message() {
    return message;
  }

  /** Who is told. */
  public UUID endpoint() {
    return endpoint;
  }

  /** Of what kind of event. */
  public String event() {
    return event;
  }

  /** What is said, as JSON. */
  public String body() {
    return body;
  }

  /** How far it has come. */
  public CallState state() {
    return state;
  }

  /** How often it was tried in all. */
  public int attempts() {
    return attempts;
  }

  /** How often it was tried since it was last sent again. */
  public int tries() {
    return tries;
  }

  /** When it is tried next; empty if it is over, or somebody tries just now. */
  public Optional<Instant> nextTry() {
    return Optional.ofNullable(nextTry).filter(at -> !inHand);
  }

  /** When the event was. */
  public Instant happenedAt() {
    return happenedAt;
  }
}
