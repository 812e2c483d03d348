package org.havendesk.witness.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A log was caught with two histories. */
@Entity
@Table(name = "witness_alarm")
public class WitnessAlarm {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private AlarmSide side;

  private String name;

  @Column(name = "seen_size")
  private long seenSize;

  @Column(name = "seen_note")
  private String seenNote;

  @Column(name = "offered_size")
  private long offeredSize;

  @Column(name = "offered_note")
  private String offeredNote;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** A checkpoint and its size; the text is unknown where only the witness has it. */
  public record Head(long size, Optional<String> note) {}

  /** For JPA. */
  protected WitnessAlarm() {}

  /**
   * Raised now.
   *
   * @param name of the witness that refuses our log, or of the log that is refused here
   * @param seen what the witness had cosigned
   * @param offered what does not extend it
   */
  public WitnessAlarm(AlarmSide side, String name, Head seen, Head offered, Instant now) {
    this.id = UUID.randomUUID();
    this.side = side;
    this.name = name;
    this.seenSize = seen.size();
    this.seenNote = seen.note().orElse(null);
    this.offeredSize = offered.size();
    this.offeredNote = offered.note().orElseThrow();
    this.raisedAt = now;
  }

  public UUID id() {
    return id;
  }

  public AlarmSide side() {
    return side;
  }

  public String name() {
    return name;
  }

  public Head seen() {
    return new Head(seenSize, Optional.ofNullable(seenNote));
  }

  public Head offered() {
    return new Head(offeredSize, Optional.of(offeredNote));
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  /** When the log was found consistent again; empty while it is not. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public void end(Instant now) {
    endedAt = now;
  }
}
