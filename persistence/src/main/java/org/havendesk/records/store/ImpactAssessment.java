package org.havendesk.records.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What processing for one purpose means for people (GDPR 35, for example). It is written, decided
 * on by somebody else, and never changed from then on but by the authority's answer.
 */
@Entity
@Table(name = "impact_assessment")
public class ImpactAssessment {

  @Id private UUID id;
  private String purpose;
  private int number;
  private String triggers = "";
  private String processing = "";
  private String risks = "";
  private String measures = "";
  private String advice = "";

  @Enumerated(EnumType.STRING)
  private AssessmentState state = AssessmentState.DRAFT;

  private String author;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "sent_back")
  private String sentBack;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "review_by")
  private LocalDate reviewBy;

  private UUID receipt;

  @Column(name = "consulted_at")
  private Instant consultedAt;

  private boolean extended;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String answer;
  private boolean permitted;

  @Version private long version;

  /** For JPA. */
  protected ImpactAssessment() {}

  /**
   * An empty one.
   *
   * @param number from 1, for each purpose
   */
  public ImpactAssessment(String purpose, int number, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.purpose = purpose;
    this.number = number;
    this.author = by;
    this.changedAt = now;
  }

  /**
   * What is written in it.
   *
   * @param triggers what speaks for an assessment: law/trigger
   * @param processing what is done, and why that is necessary and no more than necessary
   * @param advice what the data protection officer says
   */
  public record Words(
      List<String> triggers, String processing, String risks, String measures, String advice) {}

  /** Says something else. */
  public void write(Words words, String by, Instant now) {
    mustBe(AssessmentState.DRAFT);
    triggers = String.join(",", words.triggers());
    processing = words.processing();
    risks = words.risks();
    measures = words.measures();
    advice = words.advice();
    author = by;
    changedAt = now;
  }

  /** Asks somebody else to decide. */
  public void submit() {
    mustBe(AssessmentState.DRAFT);
    state = AssessmentState.SUBMITTED;
    sentBack = null;
  }

  /** Has it written anew, for a reason. */
  public void sendBack(String reason) {
    mustBe(AssessmentState.SUBMITTED);
    state = AssessmentState.DRAFT;
    sentBack = reason;
  }

  /**
   * Decides.
   *
   * @param reviewDay the last day on which it counts
   * @param proof receipt of the evidence
   */
  public void decide(Outcome what, LocalDate reviewDay, UUID proof, String by, Instant now) {
    mustBe(AssessmentState.SUBMITTED);
    state = AssessmentState.DECIDED;
    outcome = what;
    reviewBy = reviewDay;
    receipt = proof;
    decidedBy = by;
    decidedAt = now;
    permitted = what == Outcome.PROCEED || what == Outcome.NOT_NEEDED;
    consultedAt = what == Outcome.CONSULT ? now : null;
  }

  /** The authority takes more time. */
  public void extend() {
    mustBeConsulting();
    extended = true;
  }

  /** The authority has answered. */
  public void answered(String words, boolean mayProceed, Instant now) {
    mustBeConsulting();
    answer = words;
    permitted = mayProceed;
    answeredAt = now;
  }

  private void mustBe(AssessmentState needed) {
    if (state != needed) {
      throw new IllegalStateException("An assessment that is " + state + " is not " + needed);
    }
  }

  private void mustBeConsulting() {
    if (!isConsulting()) {
      throw new IllegalStateException("Nobody is consulted on this assessment.");
    }
  }

  /** Whether the authority has still to answer. */
  public boolean isConsulting() {
    return consultedAt != null && answeredAt == null;
  }

  /** Whether it says that nothing may be processed for the purpose, or not yet. */
  public boolean holdsBack() {
    return state == AssessmentState.DECIDED && !permitted;
  }

  public UUID id() {
    return id;
  }

  /** Of the jurisdiction, by name. */
  public String purpose() {
    return purpose;
  }

  public int number() {
    return number;
  }

  /** What is written in it. */
  public Words words() {
    var met = triggers.isEmpty() ? List.<String>of() : List.of(triggers.split(","));
    return new Words(met, processing, risks, measures, advice);
  }

  /** Adds what is known to speak for it. */
  public void triggeredBy(Collection<String> met) {
    triggers = String.join(",", met);
  }

  public AssessmentState state() {
    return state;
  }

  /** Login of who wrote it last. */
  public String author() {
    return author;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Why it has to be written anew. */
  public Optional<String> sentBack() {
    return Optional.ofNullable(sentBack);
  }

  public Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** The last day on which it counts. */
  public Optional<LocalDate> reviewBy() {
    return Optional.ofNullable(reviewBy);
  }

  /** The receipt of the evidence for the decision. */
  public Optional<UUID> receipt() {
    return Optional.ofNullable(receipt);
  }

  /** When the authority was asked. */
  public Optional<Instant> consultedAt() {
    return Optional.ofNullable(consultedAt);
  }

  /** Whether it takes more time. */
  public boolean isExtended() {
    return extended;
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** What the authority said. */
  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  /** Counts the changes, to notice those of others. */
  public long version() {
    return version;
  }
}
