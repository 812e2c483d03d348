package org.havendesk.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A colleague is signed in somewhere, for as long as this row is there. */
@Entity
@Table(name = "staff_visit")
public class StaffVisit {

  @Id private UUID id;
  private String login;
  private String client;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "last_seen")
  private Instant lastSeen;

  @Column(name = "provider_session")
  private String providerSession;

  /** For JPA. */
  protected StaffVisit() {}

  /**
   * A visit that begins now.
   *
   * @param client browser and system, as a person would name them
   */
  public StaffVisit(UUID id, String login, String client, Instant now) {
    this.id = id;
    this.login = login;
    this.client = client;
    this.beganAt = now;
    this.lastSeen = now;
  }

  /** It belongs to this session of the provider's, and can end with it. */
  public void belongsTo(String session) {
    providerSession = session;
  }

  /** Something was done. */
  public void seen(Instant now) {
    lastSeen = now;
  }

  public UUID id() {
    return id;
  }

  public String login() {
    return login;
  }

  public String client() {
    return client;
  }

  public Instant beganAt() {
    return beganAt;
  }

  public Instant lastSeen() {
    return lastSeen;
  }
}
