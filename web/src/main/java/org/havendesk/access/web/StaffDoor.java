package org.havendesk.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.access.Role;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;

/**
 * Lets in colleagues who signed in, and sends the others to the sign-in page and back. Who has yet
 * to set up a second factor is led there, and for the services has no permission.
 */
@ApplicationScoped
class StaffDoor {

  /** Where one goes until one has the second factor that a role demands. */
  private static final String ENROLLING = "/account";

  private static final Set<String> OPEN_WHILE_ENROLLING =
      Set.of(ENROLLING, ENROLLING + ".xhtml", "/confirm");

  @Inject private StaffAccounts accounts;
  @Inject private Clock clock;

  AuthenticationStatus admit(HttpServletRequest request, HttpMessageContext context) {
    Optional<Visit> visit = Visit.of(request).filter(v -> !v.isOverAt(clock.instant()));
    return visit
        .flatMap(v -> accounts.visiting(v.login(), v.epoch(), v.id()))
        .map(member -> letIn(member, visit.get(), request, context))
        .orElseGet(() -> send(ReturnPath.signInFrom(request), request, context.getResponse()));
  }

  /** At the public door: who is signed in is known, nobody is turned away. */
  AuthenticationStatus greet(HttpServletRequest request, HttpMessageContext context) {
    return context.doNothing();
  }

  private static AuthenticationStatus letIn(
      StaffView member, Visit visit, HttpServletRequest request, HttpMessageContext context) {
    if (member.enrols() && !OPEN_WHILE_ENROLLING.contains(Door.path(request))) {
      return send(request.getContextPath() + ENROLLING, request, context.getResponse());
    }
    CallerFilter.remember(request, member.caller().provenAt(visit.proven()));
    Viewer.remember(request, member);
    return context.notifyContainerAboutLogin(
        member.login(), member.roles().stream().map(Role::group).collect(Collectors.toSet()));
  }

  private static AuthenticationStatus send(
      String where, HttpServletRequest request, HttpServletResponse response) {
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        redirectFromScript(response, where);
      } else {
        response.sendRedirect(where);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** Faces' script follows a redirect only when it is told in its own words (Faces 4.0, 13.6.1). */
  private static void redirectFromScript(HttpServletResponse response, String where)
      throws IOException {
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + where
                + "\"/></partial-response>");
    response.flushBuffer();
  }
}
