package org.havendesk.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.havendesk.help.MyTickets;

/**
 * The visit of somebody who came by a link: in the session, so that no address holds it. Besides
 * the token, which says whose it is and until when, nothing is kept.
 */
@Named
@RequestScoped
public class HelpVisit {

  private static final String VISIT = HelpVisit.class.getName();
  private static final String LINK = VISIT + ".link";

  @Inject private HttpServletRequest request;
  @Inject private MyTickets tickets;

  private Optional<MyTickets.Self> self;

  /** Who visits; null if nobody does, or no longer. */
  public MyTickets.Self getSelf() {
    if (self == null) {
      self = tickets.self(token());
    }
    return self.orElse(null);
  }

  public boolean isOn() {
    return getSelf() != null;
  }

  /** What the visit goes by; empty if there is none. */
  public String token() {
    return attribute(VISIT);
  }

  /** Keeps the token of a link until it is used, so that it leaves the address at once. */
  void keepLink(String token) {
    request.getSession(true).setAttribute(LINK, token);
  }

  /** The token of the link that somebody came by. */
  String link() {
    return attribute(LINK);
  }

  /** Begins a visit under a new session id, so that one planted before is worth nothing. */
  void begin(String token) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.removeAttribute(LINK);
    session.setAttribute(VISIT, token);
  }

  /** Ends the visit; a colleague at the same browser stays signed in. */
  public String leave() {
    Optional.ofNullable(request.getSession(false))
        .ifPresent(
            session -> {
              session.removeAttribute(VISIT);
              session.removeAttribute(LINK);
            });
    return "/help/enter?faces-redirect=true&left=yes";
  }

  private String attribute(String name) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(name))
        .orElse("");
  }

  /**
   * Sends the browser on, with no cookie for what Faces passes on between pages: it is nothing.
   *
   * @param page within the application
   */
  void leadTo(String page) throws IOException {
    var context = FacesContext.getCurrentInstance().getExternalContext();
    context.redirect(context.getRequestContextPath() + page);
  }
}
