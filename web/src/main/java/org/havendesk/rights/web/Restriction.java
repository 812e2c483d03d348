package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Set;
import org.havendesk.access.Permission;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Toasts;
import org.havendesk.regulation.Use;
import org.havendesk.rights.Restrictions;

/** What the shown request stopped, and the officer's button to end that. */
@Named
@RequestScoped
public class Restriction {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Restrictions restrictions;
  @Inject private RightsCase shown;
  @Inject private Viewer viewer;
  @Inject private Toasts toasts;

  public Set<Use> getStopped() {
    return restrictions.stoppedBy(shown.getRequest().id());
  }

  /** When it ends or ended; null if nobody lifted it. */
  public Instant getEnd() {
    return restrictions.endOf(shown.getRequest().id()).orElse(null);
  }

  public boolean isLiftable() {
    return viewer.may(Permission.RIGHTS_DECIDE.name())
        && restrictions.mayLift(shown.getRequest().id());
  }

  /** Lifts it and shows the request anew. */
  public String lift() {
    try {
      restrictions.lift(shown.getRequest().id());
      toasts.done(TEXTS, "lift.done");
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
    }
    return "/rights/request?faces-redirect=true&id=" + shown.getRequest().id();
  }
}
