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
import org.havendesk.platform.store.WebhookFault;

/** How one attempt ended. */
@Entity
@Table(name = "webhook_attempt")
public class WebhookAttempt {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "call_id")
  private long call;

  private int number;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "status_code")
  private Integer statusCode;

  @Enumerated(EnumType.STRING)
  private WebhookFault fault;

  @Column(name = "took_ms")
  private long took;

  /** For JPA. */
  protected WebhookAttempt() {}

  /** The newest attempt of a call. */
  public WebhookAttempt(WebhookCall call, Duration took, Instant now) {
    this.call = call.id();
    this.number = call.attempts();
    this.took = took.toMillis();
    this.endedAt = now;
  }

  /**
   * What came back.
   *
   * @param status of HTTP; null if nothing came
   * @param why nothing came; null if something did
   */
  public void brought(Integer status, WebhookFault why) {
    statusCode = status;
    fault = why;
  }

  /** Of which call. */
  public long call() {
    return call;
  }

  /** The how many-th of its call. */
  public int number() {
    return number;
  }

  /** When it ended. */
  public Instant endedAt() {
    return endedAt;
  }

  /** The HTTP status. */
  public Optional<Integer> statusCode() {
    return Optional.ofNullable(statusCode);
  }

  /** Why there was no answer. */
  public Optional<WebhookFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** How long it took, in milliseconds. */
  public long took() {
    return took;
  }
}
