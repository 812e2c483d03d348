package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.havendesk.access.ReviewingAccess;
import org.havendesk.access.RoleGranting;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Toasts;

/** Roles that wait for a second person, and the review of who has what. */
@Named
@RequestScoped
public class AccessReviewPage {

  private static final String TEXTS = "org.havendesk.access.web.messages";
  private static final String HERE = "/access-review?faces-redirect=true";

  @Inject private RoleGranting granting;
  @Inject private ReviewingAccess reviewing;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private List<RoleGranting.Asked> asked;
  private ReviewingAccess.Review review;

  /** What waits for somebody else. */
  public List<RoleGranting.Asked> getAsked() {
    if (asked == null) {
      asked = granting.open();
    }
    return asked;
  }

  /** The campaign that began last, or nothing. */
  public ReviewingAccess.Review getReview() {
    if (review == null) {
      review = reviewing.current().orElse(null);
    }
    return review;
  }

  /** Whether one may be begun now. */
  public boolean isFree() {
    return getReview() == null || getReview().done();
  }

  /** Whether the campaign should have been done by now. */
  public boolean isOverdue() {
    return getReview().isOverdueAt(clock.instant());
  }

  public String begin() {
    return attempt(reviewing::begin, "review.started");
  }

  public String grant(UUID id, boolean granted) {
    return attempt(
        () -> granting.decide(id, granted), granted ? "review.granted" : "review.declined");
  }

  public String decide(UUID id, boolean keep) {
    return attempt(
        () -> reviewing.decide(id, keep), keep ? "review.keptDone" : "review.removedDone");
  }

  private String attempt(Runnable act, String done) {
    try {
      act.run();
      toasts.done(TEXTS, done);
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "review.invalid." + e.field());
    } catch (Stale | NotFound faster) {
      toasts.warn(TEXTS, "review.faster");
    }
    return HERE;
  }
}
