package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.havendesk.access.Visits;

/** Ends the visit. */
@Named
@RequestScoped
public class SignOut {

  @Inject private HttpServletRequest request;
  @Inject private Visits visits;

  /** Forgets the session and shows the sign-in page. */
  public void signOut() throws IOException {
    Visit.of(request).ifPresent(visit -> visits.end(visit.id()));
    var external = FacesContext.getCurrentInstance().getExternalContext();
    external.invalidateSession();
    external.redirect(ReturnPath.signIn(request));
  }
}
