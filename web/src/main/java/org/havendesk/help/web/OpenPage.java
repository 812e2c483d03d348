package org.havendesk.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.havendesk.help.ComingBack;
import org.omnifaces.util.Faces;

/**
 * Where the links of our letters lead. The token leaves the address at once; programs that look at
 * links for somebody press no button, so they use nothing up.
 */
@Named
@RequestScoped
public class OpenPage {

  @Inject private ComingBack comingBack;
  @Inject private HelpVisit visit;
  @Inject private Limits limits;

  private Optional<ComingBack.Way> way;

  /** Takes the token out of the address. */
  public String take() {
    String token = Faces.getRequestParameter("t");
    if (token == null) {
      return null;
    }
    visit.keepLink(token);
    return "/help/open?faces-redirect=true";
  }

  /** Where the link leads to; null if it is over or invented. */
  public ComingBack.Way getWay() {
    if (way == null) {
      way = comingBack.wayOf(visit.link());
      if (way.isEmpty()) {
        limits.wrongLink();
      }
    }
    return way.orElse(null);
  }

  /** Begins the visit. */
  public String enter() {
    Optional<ComingBack.Way> to = comingBack.wayOf(visit.link());
    Optional<String> begun = comingBack.enter(visit.link());
    if (begun.isEmpty()) {
      visit.keepLink("");
      return "/help/open?faces-redirect=true";
    }
    visit.begin(begun.get());
    return to.flatMap(ComingBack.Way::ticket)
        .map(ticket -> "/help/ticket?faces-redirect=true&id=" + ticket)
        .orElse("/help/tickets?faces-redirect=true");
  }
}
