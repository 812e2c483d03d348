package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Clock;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Visits;

/**
 * Tells the services who calls, for the time of a request. Stands behind {@link Doors} and lets
 * nothing through a closed door, should the mechanism ever not be asked.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter implements Filter {

  private static final String ATTRIBUTE = Caller.class.getName();

  private static final String NO_ACT = CallerFilter.class.getName() + ".noAct";

  @Inject private CurrentCaller currentCaller;
  @Inject private Visits visits;
  @Inject private Clock clock;

  static void remember(HttpServletRequest request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  /** This request was not the colleague's doing, but the page's, which looks for news. */
  static void isNoAct(HttpServletRequest request) {
    request.setAttribute(NO_ACT, true);
  }

  private void noteAct(HttpServletRequest request) {
    if (request.getAttribute(NO_ACT) == null) {
      Visit.of(request)
          .filter(visit -> visit.acted(request, clock.instant()))
          .ifPresent(visit -> visits.seen(visit.id()));
    }
  }

  private static boolean isPageForOthers(HttpServletRequest request, Caller caller)
      throws MalformedURLException {
    String path = Door.path(request).replaceFirst("\\.xhtml$", "");
    return !path.isEmpty()
        && caller.kind() == Caller.Kind.STAFF
        && Door.of(request) == Door.STAFF
        && !Pages.open(path, caller)
        && request.getServletContext().getResource(path + ".xhtml") != null;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var caller = (Caller) request.getAttribute(ATTRIBUTE);
    if (caller != null) {
      try (var scope = currentCaller.as(caller)) {
        if (isPageForOthers((HttpServletRequest) request, caller)) {
          ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
          return;
        }
        chain.doFilter(request, response);
        noteAct((HttpServletRequest) request);
      }
    } else if (Door.of((HttpServletRequest) request) == Door.EVERYONE) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
