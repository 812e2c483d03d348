package org.havendesk.reveal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Toasts;
import org.havendesk.reveal.Plea;
import org.havendesk.reveal.RevealReviews;
import org.omnifaces.util.Faces;

/** What waits for somebody who looks after it, and what was shown last. */
@Named
@RequestScoped
public class RevealsPage {

  private static final String TEXTS = "org.havendesk.reveal.web.messages";
  private static final String HERE = "/reveals?faces-redirect=true";

  @Inject private RevealReviews reviews;
  @Inject private Viewer viewer;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  public List<RevealReviews.View> getOpen() {
    return reviews.open();
  }

  public List<RevealReviews.View> getNewest() {
    return reviews.newest();
  }

  public boolean isOverdue(RevealReviews.View one) {
    return one.isOverdueAt(clock.instant());
  }

  /** Whether it is the viewer's own, which somebody else looks after. */
  public boolean isOwn(RevealReviews.View one) {
    return one.login().equals(viewer.getLogin());
  }

  public String decide(UUID id, boolean agreed) {
    return attempt(
        () -> reviews.decide(id, agreed), agreed ? "reveals.agreed" : "reveals.declined");
  }

  public String review(UUID id) {
    return attempt(() -> reviews.review(id), "reveals.reviewed");
  }

  private String attempt(Runnable act, String done) {
    try {
      act.run();
      toasts.done(TEXTS, done);
    } catch (InvalidInput own) {
      toasts.refuse(TEXTS, "reveals.own");
    } catch (Stale | NotFound faster) {
      toasts.warn(TEXTS, "reveals.faster");
    }
    return HERE;
  }

  /** What one can need it for. */
  public Plea.Purpose[] getPurposes() {
    return Plea.Purpose.values();
  }

  /** How often the data of the person of the link was looked at. */
  public List<RevealReviews.Look> getLooks() {
    return reviews.looks(Optional.ofNullable(Faces.getRequestParameter("t")).orElse(""));
  }
}
