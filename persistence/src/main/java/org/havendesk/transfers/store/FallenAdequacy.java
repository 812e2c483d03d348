package org.havendesk.transfers.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A decision on adequacy that counts no more, since a court annulled it for example. */
@Entity
@Table(name = "fallen_adequacy")
public class FallenAdequacy {

  @Id private String id;
  private String reason;

  @Column(name = "fallen_by")
  private String fallenBy;

  @Column(name = "fallen_at")
  private Instant fallenAt;

  /** For JPA. */
  protected FallenAdequacy() {}

  /** From now on. */
  public FallenAdequacy(
      String regulation, String country, String reason, String login, Instant now) {
    this.id = id(regulation, country);
    this.reason = reason;
    this.fallenBy = login;
    this.fallenAt = now;
  }

  /** Names a law's decision on a country. */
  public static String id(String regulation, String country) {
    return regulation + "/" + country;
  }

  /** Law and country. */
  public String id() {
    return id;
  }

  /** Why. */
  public String reason() {
    return reason;
  }

  /** The login of who said so. */
  public String fallenBy() {
    return fallenBy;
  }

  /** Since when. */
  public Instant fallenAt() {
    return fallenAt;
  }
}
