package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.havendesk.access.Visits;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Toasts;

/** Where one is signed in, and the way to end it from here. */
@Named
@RequestScoped
public class OwnVisits {

  @Inject private Visits visits;
  @Inject private HttpServletRequest request;
  @Inject private Toasts toasts;

  public List<Visits.View> getAll() {
    return visits.own();
  }

  /** Whether it is the visit that looks at the page. */
  public boolean isThis(UUID id) {
    return Visit.of(request).filter(visit -> visit.id().equals(id)).isPresent();
  }

  public String end(UUID id) {
    try {
      visits.end(id);
      toasts.done("org.havendesk.access.web.messages", "visits.ended");
    } catch (NotFound overAlready) {
      // That is what was wanted.
    }
    return "/account?faces-redirect=true";
  }
}
