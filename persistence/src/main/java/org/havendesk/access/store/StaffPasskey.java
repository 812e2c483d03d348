package org.havendesk.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** A passkey of a colleague: the half that checks signatures; the other is on their device. */
@Entity
@Table(name = "staff_passkey")
public class StaffPasskey {

  @Id private UUID id;
  private String login;
  private String name;

  @Column(name = "credential_id")
  private byte[] credentialId;

  @Column(name = "public_key")
  private byte[] publicKey;

  @Column(name = "sign_count")
  private long signCount;

  @Column(name = "last_challenge")
  private byte[] lastChallenge;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "last_used")
  private Instant lastUsed;

  /** For JPA. */
  protected StaffPasskey() {}

  /**
   * A passkey that was just made.
   *
   * @param name by which its colleague knows it
   * @param publicKey as COSE key
   * @param signCount how many signatures its device has counted
   */
  public StaffPasskey(
      UUID id,
      String login,
      String name,
      byte[] credentialId,
      byte[] publicKey,
      long signCount,
      Instant now) {
    this.id = id;
    this.login = login;
    this.name = name;
    this.credentialId = credentialId.clone();
    this.publicKey = publicKey.clone();
    this.signCount = signCount;
    this.madeAt = now;
  }

  /** Whether this is the challenge that it signed last: a device need not count signatures. */
  public boolean hasSigned(byte[] challengeHash) {
    return Arrays.equals(challengeHash, lastChallenge);
  }

  /** It signed this challenge, and its device counted so many signatures. */
  public void used(byte[] challengeHash, long count, Instant now) {
    lastChallenge = challengeHash.clone();
    signCount = count;
    lastUsed = now;
  }

  public void rename(String newName) {
    name = newName;
  }

  public UUID id() {
    return id;
  }

  public String login() {
    return login;
  }

  public String name() {
    return name;
  }

  public byte[] credentialId() {
    return credentialId.clone();
  }

  public byte[] publicKey() {
    return publicKey.clone();
  }

  public long signCount() {
    return signCount;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public Optional<Instant> lastUsed() {
    return Optional.ofNullable(lastUsed);
  }
}
