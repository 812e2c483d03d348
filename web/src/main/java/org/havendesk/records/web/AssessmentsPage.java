package org.havendesk.records.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.records.AssessmentDesk;
import org.havendesk.records.AssessmentView;

/** Every purpose, whether the laws want its risks assessed, and how far that is. */
@Named
@RequestScoped
public class AssessmentsPage {

  private static final String TEXTS = "org.havendesk.records.web.messages";

  @Inject private AssessmentDesk desk;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<AssessmentDesk.Row> all;

  public List<AssessmentDesk.Row> getAll() {
    if (all == null) {
      all = desk.all(language.getLocale());
    }
    return all;
  }

  /** How an assessment stands, as a key of the texts. */
  public String stage(AssessmentDesk.Row row) {
    return row.newest().map(AssessmentsPage::stage).orElse(row.called() ? "missing" : "none");
  }

  static String stage(AssessmentView one) {
    return switch (one.state()) {
      case DRAFT -> "draft";
      case SUBMITTED -> "submitted";
      case DECIDED ->
          one.isConsulting()
              ? "consulting"
              : one.holdsBack() ? "stopped" : one.overdue() ? "overdue" : "decided";
    };
  }

  public String begin(String purpose) {
    try {
      return "/assessment?faces-redirect=true&id=" + desk.begin(purpose);
    } catch (InvalidInput e) {
      toasts.warn(TEXTS, "assessment.stale");
      return "/assessments?faces-redirect=true";
    }
  }
}
