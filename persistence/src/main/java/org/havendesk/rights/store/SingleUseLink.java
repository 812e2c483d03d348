package org.havendesk.rights.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mailed link that works once; only a hash of its secret is kept. */
@Entity
@Table(name = "single_use_link")
public class SingleUseLink {

  @Id
  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "request_id")
  private UUID request;

  private String purpose;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  /** For JPA. */
  protected SingleUseLink() {}

  /** A link to this request, good until then. */
  public SingleUseLink(byte[] tokenHash, UUID request, String purpose, Instant expiresAt) {
    this.tokenHash = tokenHash.clone();
    this.request = request;
    this.purpose = purpose;
    this.expiresAt = expiresAt;
  }

  /** Whether it can still be used for this. */
  public boolean isGood(String forWhat, Instant now) {
    return usedAt == null && purpose.equals(forWhat) && now.isBefore(expiresAt);
  }

  /** Uses it up. */
  public void use(Instant now) {
    usedAt = now;
  }

  /** The request it belongs to. */
  public UUID request() {
    return request;
  }
}
