package org.havendesk.evidence.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One act on record. It waits until the sequencer gives it its place in the log, once and for ever.
 */
@Entity
@Table(name = "evidence_entry")
public class EvidenceEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long seq;

  private UUID id;

  @Column(name = "log_index")
  private Long logIndex;

  private String kind;

  /** Computed by the database out of the leaf. */
  @Column(insertable = false, updatable = false)
  private String actor;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  private byte[] leaf;

  @ElementCollection
  @CollectionTable(name = "evidence_fact", joinColumns = @JoinColumn(name = "entry_seq"))
  @MapKeyColumn(name = "name")
  @Column(name = "value")
  private Map<String, String> facts = new HashMap<>();

  /** For JPA. */
  protected EvidenceEntry() {}

  /**
   * Something that was just done.
   *
   * @param leaf the bytes that the log will hash
   */
  public EvidenceEntry(
      UUID id, String kind, Instant occurredAt, Map<String, String> facts, byte[] leaf) {
    this.id = id;
    this.kind = kind;
    this.occurredAt = occurredAt;
    this.facts.putAll(facts);
    this.leaf = leaf.clone();
  }

  /** The order of recording, which is not the place in the log. */
  public long seq() {
    return seq;
  }

  /** The name by which a receipt is asked for. */
  public UUID id() {
    return id;
  }

  /** The leaf's index in the log; empty while the entry waits. */
  public OptionalLong logIndex() {
    return logIndex == null ? OptionalLong.empty() : OptionalLong.of(logIndex);
  }

  /** What was done, for example {@code ticket.opened}. */
  public String kind() {
    return kind;
  }

  /** When it was done. */
  public Instant occurredAt() {
    return occurredAt;
  }

  /** What the log says about it, without personal data. */
  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  /** The bytes that the log hashes. */
  public byte[] leaf() {
    return leaf.clone();
  }
}
