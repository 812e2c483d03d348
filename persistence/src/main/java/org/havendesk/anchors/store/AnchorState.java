package org.havendesk.anchors.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** How far an anchor has come, what it has begun, and when it is asked again. */
@Entity
@Table(name = "anchor_state")
public class AnchorState {

  @Id private String name;

  @Column(name = "anchored_size")
  private long anchoredSize;

  @Column(name = "anchored_at")
  private Instant anchoredAt;

  @Column(name = "begun_note")
  private String begunNote;

  @Lob private byte[] begun;

  @Column(name = "behind_since")
  private Instant behindSince;

  private int attempts;

  @Column(name = "next_try")
  private Instant nextTry;

  @Enumerated(EnumType.STRING)
  private AnchorProblem problem;

  @Version private long version;

  /** For JPA. */
  protected AnchorState() {}

  public String name() {
    return name;
  }

  /** The size of the last checkpoint that was anchored; 0 if none was. */
  public long anchoredSize() {
    return anchoredSize;
  }

  public Optional<Instant> anchoredAt() {
    return Optional.ofNullable(anchoredAt);
  }

  /** The checkpoint that is being anchored. */
  public Optional<String> begunNote() {
    return Optional.ofNullable(begunNote);
  }

  /** What was begun with it. */
  public Optional<byte[]> begun() {
    return Optional.ofNullable(begun).map(byte[]::clone);
  }

  /** Since when it has failed; empty if it has not. */
  public Optional<Instant> behindSince() {
    return Optional.ofNullable(behindSince);
  }

  /** How often it was asked in vain. */
  public int attempts() {
    return attempts;
  }

  public Instant nextTry() {
    return nextTry;
  }

  public Optional<AnchorProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** It is being asked to anchor this checkpoint; until then nobody else asks it. */
  public void ask(String note, Instant lease) {
    begunNote = note;
    nextTry = lease;
  }

  /** It is on its way: look again then. */
  public void goesOn(byte[] with, Instant again) {
    begun = with.clone();
    nextTry = again;
    wentWell();
  }

  public void anchored(long size, Instant at, Instant next) {
    anchoredSize = size;
    anchoredAt = at;
    startAnew();
    nextTry = next;
    wentWell();
  }

  public void failed(AnchorProblem why, Instant now, Instant again) {
    if (behindSince == null) {
      behindSince = now;
    }
    attempts++;
    problem = why;
    nextTry = again;
  }

  /** What was begun leads nowhere. */
  public void startAnew() {
    begunNote = null;
    begun = null;
  }

  private void wentWell() {
    behindSince = null;
    attempts = 0;
    problem = null;
  }
}
