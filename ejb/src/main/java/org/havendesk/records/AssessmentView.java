package org.havendesk.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.records.store.AssessmentState;
import org.havendesk.records.store.ImpactAssessment;
import org.havendesk.records.store.Outcome;
import org.havendesk.regulation.Deadline;

/**
 * An assessment as colleagues see it.
 *
 * @param needed whether its triggers call for it
 * @param due when the authority has to answer, by each law that says so
 * @param overdue whether it had to be reviewed
 * @param version counts the changes, to notice those of others
 */
public record AssessmentView(
    UUID id,
    String purpose,
    int number,
    ImpactAssessment.Words words,
    boolean needed,
    AssessmentState state,
    String author,
    Instant changedAt,
    Optional<String> sentBack,
    Optional<Outcome> outcome,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<LocalDate> reviewBy,
    boolean overdue,
    Optional<UUID> receipt,
    Optional<Instant> consultedAt,
    boolean extended,
    List<Deadline> due,
    Optional<String> answer,
    boolean holdsBack,
    long version) {

  /** Whether the authority has still to answer. */
  public boolean isConsulting() {
    return consultedAt.isPresent() && answer.isEmpty();
  }

  public boolean isDraft() {
    return state == AssessmentState.DRAFT;
  }

  public boolean isSubmitted() {
    return state == AssessmentState.SUBMITTED;
  }

  public boolean isDecided() {
    return state == AssessmentState.DECIDED;
  }
}
