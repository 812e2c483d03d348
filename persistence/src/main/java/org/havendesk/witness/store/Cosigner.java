package org.havendesk.witness.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A witness of this log: what it has cosigned, and when it is asked again. */
@Entity
@Table(name = "cosigner")
public class Cosigner {

  @Id private String name;

  @Column(name = "seen_size")
  private long seenSize;

  @Column(name = "cosigned_size")
  private long cosignedSize;

  @Column(name = "cosigned_root")
  private String cosignedRoot;

  @Column(name = "cosigned_at")
  private Instant cosignedAt;

  @Column(name = "behind_since")
  private Instant behindSince;

  private int attempts;

  @Column(name = "next_try")
  private Instant nextTry;

  @Enumerated(EnumType.STRING)
  private CosignProblem problem;

  @Column(name = "status_code")
  private Integer statusCode;

  @Version private long version;

  /** For JPA. */
  protected Cosigner() {}

  /** The name of its key. */
  public String name() {
    return name;
  }

  /** The size of the last checkpoint that it has seen, as far as is known. */
  public long seenSize() {
    return seenSize;
  }

  public long cosignedSize() {
    return cosignedSize;
  }

  public Optional<Instant> cosignedAt() {
    return Optional.ofNullable(cosignedAt);
  }

  /** Since when the newest checkpoint waits for it; empty if it has cosigned that. */
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

  public Optional<CosignProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** The status of HTTP, if that was the problem. */
  public Optional<Integer> statusCode() {
    return Optional.ofNullable(statusCode);
  }

  public boolean hasCosigned(long size, String root) {
    return cosignedSize == size && root.equals(cosignedRoot);
  }

  /** It is being asked; until then nobody else asks it. */
  public void ask(Instant lease) {
    nextTry = lease;
  }

  public void cosigned(long size, String root, Instant at, Instant now) {
    seenSize = size;
    cosignedSize = size;
    cosignedRoot = root;
    cosignedAt = at;
    behindSince = null;
    attempts = 0;
    problem = null;
    statusCode = null;
    nextTry = now;
  }

  /** It has seen another checkpoint than was thought: ask again from there. */
  public void hasSeen(long size, Instant now) {
    seenSize = size;
    attempts++;
    nextTry = now;
  }

  public void failed(CosignProblem why, Integer status, Instant now, Instant again) {
    if (behindSince == null) {
      behindSince = now;
    }
    attempts++;
    problem = why;
    statusCode = status;
    nextTry = again;
  }
}
