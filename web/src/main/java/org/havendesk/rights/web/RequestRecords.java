package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.LinkedRecords;
import org.omnifaces.util.Messages;

/** Which linked records a request covers, on the page of one request. */
@Named
@RequestScoped
public class RequestRecords {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private LinkedRecords records;
  @Inject private RightsCase shown;
  @Inject private Viewer viewer;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<LinkedRecords.Linked> all;
  private String how;

  public List<LinkedRecords.Linked> getAll() {
    if (all == null) {
      all = records.of(shown.getRequest().id());
    }
    return all;
  }

  /** Whether something is undecided. */
  public boolean isAsked() {
    return shown.getRequest().status().equals("in-progress")
        && getAll().stream().anyMatch(one -> one.state() == LinkedRecords.State.UNDECIDED);
  }

  /** Whether the viewer may decide it. */
  public boolean isDeciding() {
    return isAsked() && viewer.may("RIGHTS_DECIDE");
  }

  /** Says that a record is surely of the person who asks. */
  public String confirm(UUID record) {
    return decide("records.confirmed", () -> records.confirm(shown.getRequest().id(), record, how));
  }

  /** Leaves a record out of the request. */
  public String leaveOut(UUID record) {
    return decide("records.left", () -> records.leaveOut(shown.getRequest().id(), record, how));
  }

  private String decide(String done, Runnable decision) {
    try {
      decision.run();
      toasts.done(TEXTS, done);
    } catch (InvalidInput e) {
      if ("how".equals(e.field())) {
        Messages.addError(
            "covers:how", "{0}", language.texts(TEXTS).getString("records.howMissing"));
        return null;
      }
      toasts.warn(TEXTS, "case.changed");
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
    }
    return "/rights/request?faces-redirect=true&id=" + shown.getRequest().id();
  }

  public String getHow() {
    return how;
  }

  public void setHow(String how) {
    this.how = how;
  }
}
