package org.havendesk.anchors.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Proof that a checkpoint existed at a time. */
@Entity
@Table(name = "anchor_proof")
public class AnchorProof {

  @Id private UUID id;
  private String name;
  private long size;
  private String note;
  @Lob private byte[] proof;

  @Column(name = "anchored_at")
  private Instant anchoredAt;

  /** For JPA. */
  protected AnchorProof() {}

  /**
   * Made now.
   *
   * @param name of the anchor
   * @param note the checkpoint
   */
  public AnchorProof(String name, long size, String note, byte[] proof, Instant at) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.size = size;
    this.note = note;
    this.proof = proof.clone();
    this.anchoredAt = at;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public long size() {
    return size;
  }

  public String note() {
    return note;
  }

  public byte[] proof() {
    return proof.clone();
  }

  public Instant anchoredAt() {
    return anchoredAt;
  }
}
