package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.havendesk.access.Visits;

/** Ends the visit, and the provider's session if it began there. */
@Named
@RequestScoped
public class SignOut {

  private static final Logger LOG = System.getLogger(SignOut.class.getName());
  private static final String LEAVING = "/WEB-INF/errors/leaving.xhtml";

  @Inject private HttpServletRequest request;
  @Inject private Visits visits;
  @Inject private Provider provider;

  private String goTo;

  /** Forgets the session and shows the sign-in page, or the one that leads on to the provider. */
  public void signOut() throws IOException {
    Visit.of(request).ifPresent(visit -> visits.end(visit.id()));
    goTo = Farewell.of(request).flatMap(this::farewell).map(URI::toString).orElse(null);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().invalidateSession();
    if (goTo == null) {
      faces.getExternalContext().redirect(ReturnPath.signIn(request));
    } else {
      // No redirect: a browser follows no form to another site (form-action), but it does a page.
      faces.setViewRoot(faces.getApplication().getViewHandler().createView(faces, LEAVING));
      faces.renderResponse();
    }
  }

  /** Where the provider's session ends. */
  public String getGoTo() {
    return goTo;
  }

  private Optional<URI> farewell(String idToken) {
    try {
      return provider.farewell(idToken);
    } catch (IOException unreachable) {
      LOG.log(Level.WARNING, "Nobody can be signed out at the provider", unreachable);
      return Optional.empty();
    }
  }
}
