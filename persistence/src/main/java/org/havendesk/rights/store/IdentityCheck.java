package org.havendesk.rights.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request whose person must show who they are before it goes on. What they enter is compared with
 * what is held, and kept nowhere.
 */
@Entity
@Table(name = "identity_check")
public class IdentityCheck {

  /** How often somebody may try before a colleague has to look. */
  public static final int TRIES = 3;

  @Id
  @Column(name = "request_id")
  private UUID request;

  private int tries;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "vouched_by")
  private String vouchedBy;

  @Version private long version;

  /** For JPA. */
  protected IdentityCheck() {}

  /** The person is asked from now on. */
  public IdentityCheck(UUID request, Instant now) {
    this.request = request;
    this.openedAt = now;
  }

  /** What they entered did not match. */
  public void failed() {
    tries++;
  }

  /** What they entered matched. */
  public void passed(Instant now) {
    closedAt = now;
  }

  /** A colleague made sure in another way. */
  public void vouched(String login, Instant now) {
    vouchedBy = login;
    closedAt = now;
  }

  /** The request's id. */
  public UUID request() {
    return request;
  }

  /** How often they may still try. */
  public int triesLeft() {
    return Math.max(0, TRIES - tries);
  }

  /** Since when they are asked. */
  public Instant openedAt() {
    return openedAt;
  }

  /** When it was sure who they are; empty until then. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** The login of the colleague who made sure in another way. */
  public Optional<String> vouchedBy() {
    return Optional.ofNullable(vouchedBy);
  }

  /** Whether the request still waits for it. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
