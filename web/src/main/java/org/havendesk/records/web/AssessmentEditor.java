package org.havendesk.records.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.Purposes;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.records.AssessmentDesk;
import org.havendesk.records.AssessmentRulebook;
import org.havendesk.records.AssessmentView;
import org.havendesk.records.store.ImpactAssessment;
import org.havendesk.records.store.Outcome;
import org.havendesk.regulation.AssessmentTrigger;
import org.omnifaces.util.Faces;

/** One assessment: written, decided on by somebody else, and answered by the authority. */
@Named
@RequestScoped
public class AssessmentEditor {

  private static final String TEXTS = "org.havendesk.records.web.messages";

  @Inject private AssessmentDesk desk;
  @Inject private AssessmentRulebook rules;
  @Inject private Purposes purposes;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private final Map<String, Boolean> met = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private AssessmentView assessment;
  private long version;
  private Outcome outcome;
  private String reviewBy;
  private String reason;
  private String answer;
  private boolean permitted;

  /** Finds the assessment that the address names. */
  @PostConstruct
  void find() {
    try {
      String id = Optional.ofNullable(Faces.getRequestParameter("id")).orElse("");
      assessment = desk.read(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("assessment of this id");
    }
    var said = assessment.words();
    getTriggers().keySet().forEach(name -> met.put(name, said.triggers().contains(name)));
    words.put("processing", said.processing());
    words.put("risks", said.risks());
    words.put("measures", said.measures());
    words.put("advice", said.advice());
    version = assessment.version();
  }

  public AssessmentView getAssessment() {
    return assessment;
  }

  public String getStage() {
    return AssessmentsPage.stage(assessment);
  }

  /** The purpose in words. */
  public String getPurpose() {
    return purposes.byName(assessment.purpose()).nameIn(language.getLocale());
  }

  /** What speaks for an assessment, by name. */
  public Map<String, AssessmentTrigger> getTriggers() {
    return rules.triggers();
  }

  /** Those that were ticked. */
  public List<AssessmentTrigger> getTicked() {
    return assessment.words().triggers().stream()
        .map(getTriggers()::get)
        .filter(trigger -> trigger != null)
        .toList();
  }

  public List<AssessmentView> getEarlier() {
    return desk.history(assessment.purpose()).stream()
        .filter(other -> !other.id().equals(assessment.id()))
        .toList();
  }

  public List<Outcome> getOutcomes() {
    return Arrays.asList(Outcome.values());
  }

  public String save() {
    return attempt("assessment.saved", this::write);
  }

  public String submit() {
    return attempt(
        "assessment.submitted",
        () -> {
          write();
          desk.submit(assessment.id());
        });
  }

  private void write() {
    var ticked = met.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
    desk.write(
        assessment.id(),
        new ImpactAssessment.Words(
            ticked.toList(), said("processing"), said("risks"), said("measures"), said("advice")),
        version);
    // What was written stays written if it can't be submitted yet.
    version = desk.read(assessment.id()).version();
  }

  private String said(String part) {
    return Optional.ofNullable(words.get(part)).orElse("").strip();
  }

  public String decide() {
    return attempt("assessment.decided", () -> desk.decide(assessment.id(), outcome, day()));
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(Optional.ofNullable(reviewBy).orElse(""));
    } catch (DateTimeParseException e) {
      throw new InvalidInput("reviewBy", "Give the day as year-month-day.");
    }
  }

  public String sendBack() {
    return attempt("assessment.returned", () -> desk.sendBack(assessment.id(), reason));
  }

  public String extend() {
    return attempt("assessment.extended", () -> desk.extend(assessment.id()));
  }

  public String answered() {
    return attempt("assessment.answered", () -> desk.answered(assessment.id(), answer, permitted));
  }

  private String attempt(String done, Runnable act) {
    try {
      act.run();
      toasts.done(TEXTS, done);
    } catch (Stale e) {
      toasts.warn(TEXTS, "assessment.stale");
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "assessment.wrong." + e.field());
      return null;
    }
    return "/assessment?faces-redirect=true&id=" + assessment.id();
  }

  /** Whether each trigger is met, by name. */
  public Map<String, Boolean> getMet() {
    return met;
  }

  /** By part. */
  public Map<String, String> getWords() {
    return words;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public String getReviewBy() {
    return reviewBy;
  }

  public void setReviewBy(String reviewBy) {
    this.reviewBy = reviewBy;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public boolean isPermitted() {
    return permitted;
  }

  public void setPermitted(boolean permitted) {
    this.permitted = permitted;
  }
}
