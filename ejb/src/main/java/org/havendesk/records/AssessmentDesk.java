package org.havendesk.records;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.consent.Purposes;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.records.store.AssessmentState;
import org.havendesk.records.store.ImpactAssessment;
import org.havendesk.records.store.ImpactAssessments;
import org.havendesk.records.store.Outcome;
import org.havendesk.regulation.AssessmentTrigger;

/**
 * Where colleagues assess what processing means for people before it begins. Whoever decides has
 * not written; what is held back stays so until the authority has answered.
 */
@Stateless
@Guarded
public class AssessmentDesk {

  private static final int LONGEST = 4000;
  private static final int LONGEST_REASON = 1000;

  @Inject private ImpactAssessments assessments;
  @Inject private AssessmentRulebook rules;
  @Inject private Purposes purposes;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * A purpose, and how its assessment stands.
   *
   * @param called whether what the program knows of it calls for an assessment
   * @param newest empty if nobody has begun
   */
  public record Row(
      String purpose,
      String name,
      List<AssessmentTrigger> known,
      boolean called,
      Optional<AssessmentView> newest) {}

  /** Every purpose, with its newest assessment. */
  @Needs(Permission.TRANSFERS_READ)
  public List<Row> all(Locale locale) {
    return purposes.all().entrySet().stream()
        .map(
            each -> {
              var known = rules.knownOf(each.getValue());
              return new Row(
                  each.getKey(),
                  each.getValue().nameIn(locale),
                  List.copyOf(known.values()),
                  rules.callFor(known.keySet()),
                  assessments.of(each.getKey()).stream().findFirst().map(rules::view));
            })
        .toList();
  }

  /**
   * One assessment.
   *
   * @throws NotFound if there is none
   */
  @Needs(Permission.TRANSFERS_READ)
  public AssessmentView read(UUID id) {
    return rules.view(assessments.find(id).orElseThrow(() -> new NotFound("assessment " + id)));
  }

  /** All of a purpose, the newest first. */
  @Needs(Permission.TRANSFERS_READ)
  public List<AssessmentView> history(String purpose) {
    return assessments.of(purpose).stream().map(rules::view).toList();
  }

  /**
   * Begins one, with what the earlier one said; what the program knows is ticked.
   *
   * @throws InvalidInput if there is no such purpose, or one is at work already
   */
  @Needs(Permission.ASSESSMENTS_WRITE)
  public UUID begin(String purpose) {
    var about = purposes.byName(purpose);
    var before = assessments.of(purpose).stream().findFirst();
    if (before.filter(one -> one.state() != AssessmentState.DECIDED).isPresent()) {
      throw new InvalidInput("purpose", "An assessment is being written already.");
    }
    int number = before.map(ImpactAssessment::number).orElse(0) + 1;
    var begun = new ImpactAssessment(purpose, number, caller.get().name(), clock.instant());
    before.ifPresent(one -> begun.write(one.words(), begun.author(), clock.instant()));
    var met = new ArrayList<>(begun.words().triggers());
    rules.knownOf(about).keySet().stream().filter(name -> !met.contains(name)).forEach(met::add);
    begun.triggeredBy(met);
    assessments.add(begun);
    return begun.id();
  }

  /**
   * Writes a draft anew.
   *
   * @param version as it was when it was read
   * @throws InvalidInput naming the field
   * @throws Stale if somebody else changed it, or it is no draft any more
   */
  @Needs(Permission.ASSESSMENTS_WRITE)
  public void write(UUID id, ImpactAssessment.Words words, long version) {
    var assessment = locked(id, AssessmentState.DRAFT);
    if (assessment.version() != version) {
      throw new Stale("The assessment");
    }
    if (!rules.triggers().keySet().containsAll(words.triggers())) {
      throw new InvalidInput("triggers", "The laws here know " + rules.triggers().keySet() + ".");
    }
    mustFit("processing", words.processing());
    mustFit("risks", words.risks());
    mustFit("measures", words.measures());
    mustFit("advice", words.advice());
    assessment.write(words, caller.get().name(), clock.instant());
  }

  private static void mustFit(String field, String text) {
    if (text == null || text.length() > LONGEST) {
      throw new InvalidInput(field, "At most " + LONGEST + " characters.");
    }
  }

  /**
   * Asks somebody else to decide.
   *
   * @throws InvalidInput naming what has still to be written
   */
  @Needs(Permission.ASSESSMENTS_WRITE)
  public void submit(UUID id) {
    var assessment = locked(id, AssessmentState.DRAFT);
    var words = assessment.words();
    mustSay("processing", words.processing());
    if (rules.callFor(words.triggers())) {
      mustSay("risks", words.risks());
      mustSay("measures", words.measures());
      mustSay("advice", words.advice());
    }
    assessment.submit();
    prove("assessment.submitted", assessment);
  }

  private static void mustSay(String field, String text) {
    if (text.isBlank()) {
      throw new InvalidInput(field, "Write this before somebody decides.");
    }
  }

  /**
   * Decides.
   *
   * @param reviewBy the last day on which it counts
   * @throws InvalidInput naming the field
   */
  @Needs(Permission.ASSESSMENTS_WRITE)
  public void decide(UUID id, Outcome outcome, LocalDate reviewBy) {
    var assessment = locked(id, AssessmentState.SUBMITTED);
    mustBeSomebodyElse(assessment);
    if (outcome == null) {
      throw new InvalidInput("outcome", "Choose one.");
    }
    if (outcome == Outcome.NOT_NEEDED && rules.callFor(assessment.words().triggers())) {
      throw new InvalidInput("outcome", "What speaks for it calls for an assessment.");
    }
    if (outcome == Outcome.CONSULT && !rules.knowsConsultation()) {
      throw new InvalidInput("outcome", "No law here has the authority consulted.");
    }
    LocalDate last = rules.lastReview();
    if (reviewBy == null || reviewBy.isBefore(rules.today()) || reviewBy.isAfter(last)) {
      throw new InvalidInput("reviewBy", "Give a day until " + last + ".");
    }
    UUID receipt =
        evidence.record(
            about("assessment.decided", assessment)
                .fact("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .fact("review-by", reviewBy));
    assessment.decide(outcome, reviewBy, receipt, caller.get().name(), clock.instant());
  }

  /**
   * Has it written anew.
   *
   * @throws InvalidInput if no reason is given, or the caller wrote it
   */
  @Needs(Permission.ASSESSMENTS_WRITE)
  public void sendBack(UUID id, String reason) {
    var assessment = locked(id, AssessmentState.SUBMITTED);
    mustBeSomebodyElse(assessment);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidInput("reason", "Say what to change, in at most 1000 characters.");
    }
    assessment.sendBack(reason.strip());
    prove("assessment.sent-back", assessment);
  }

  /** The authority takes more time. */
  @Needs(Permission.ASSESSMENTS_WRITE)
  public void extend(UUID id) {
    var assessment = consulting(id);
    if (assessment.isExtended()) {
      throw new Stale("The assessment");
    }
    assessment.extend();
    prove("assessment.extended", assessment);
  }

  /**
   * The authority has answered.
   *
   * @throws InvalidInput if nothing is said
   */
  @Needs(Permission.ASSESSMENTS_WRITE)
  public void answered(UUID id, String answer, boolean permitted) {
    var assessment = consulting(id);
    if (answer == null || answer.isBlank() || answer.length() > LONGEST) {
      throw new InvalidInput("answer", "Say what the authority answered.");
    }
    assessment.answered(answer.strip(), permitted, clock.instant());
    evidence.record(about("assessment.answered", assessment).fact("permitted", permitted));
  }

  private void mustBeSomebodyElse(ImpactAssessment assessment) {
    if (assessment.author().equals(caller.get().name())) {
      throw new InvalidInput("decider", "Somebody else decides on what you wrote.");
    }
  }

  private ImpactAssessment consulting(UUID id) {
    var assessment = locked(id, AssessmentState.DECIDED);
    if (!assessment.isConsulting()) {
      throw new Stale("The assessment");
    }
    return assessment;
  }

  private ImpactAssessment locked(UUID id, AssessmentState needed) {
    var assessment = assessments.lock(id).orElseThrow(() -> new NotFound("assessment " + id));
    if (assessment.state() != needed) {
      throw new Stale("The assessment");
    }
    return assessment;
  }

  private void prove(String kind, ImpactAssessment assessment) {
    evidence.record(about(kind, assessment));
  }

  private Act about(String kind, ImpactAssessment assessment) {
    return Act.of(kind)
        .by(caller.get().actor())
        .fact("assessment", assessment.id())
        .fact("purpose", assessment.purpose())
        .fact("number", assessment.number());
  }
}
