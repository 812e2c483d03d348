package org.havendesk.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One role of one account, to keep or to take away. */
@Entity
@Table(name = "access_review_item")
public class AccessReviewItem {

  @Id private UUID id;

  @Column(name = "review_id")
  private UUID review;

  private String login;

  private String role;

  private Boolean kept;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private long version;

  /** For JPA. */
  protected AccessReviewItem() {}

  /** One that nobody has decided on. */
  public AccessReviewItem(UUID review, String login, String role) {
    this.id = UUID.randomUUID();
    this.review = review;
    this.login = login;
    this.role = role;
  }

  /** Somebody decides. */
  public void decide(boolean keep, String who, Instant now) {
    kept = keep;
    decidedBy = who;
    decidedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID review() {
    return review;
  }

  public String login() {
    return login;
  }

  public String role() {
    return role;
  }

  /** Whether it was kept; empty while nobody has decided. */
  public Optional<Boolean> kept() {
    return Optional.ofNullable(kept);
  }

  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }
}
