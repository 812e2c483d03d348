package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Passkeys;
import org.havendesk.access.SignInRules;
import org.havendesk.access.StaffAccounts;

/** Takes the proof that a page asked for, and has what waited for it sent once more. */
@WebServlet("/confirm")
public class Confirming extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** The browser sends the same once more, and to another address (RFC 9110, 15.4.8). */
  private static final int SEND_ONCE_MORE = 307;

  @Inject private transient StaffAccounts accounts;
  @Inject private transient Passkeys passkeys;
  @Inject private transient GuessBrake brake;
  @Inject private transient Clock clock;
  @Inject private transient Viewer viewer;
  @Inject private transient CurrentCaller caller;
  @Inject private transient SignInRules rules;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!proves(request)) {
      Confirmation.refuse(request);
      // By this Faces knows that what was posted was not meant for this page.
      request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "");
      request.getRequestDispatcher(AskingForProof.PAGE).forward(request, response);
      return;
    }
    if (!viewer.isProvided()) {
      Visit.of(request).ifPresent(visit -> visit.proven(request, clock.instant()));
    }
    Optional<String> to = ReturnPath.safe(request.getParameter(Confirmation.TO));
    boolean post = "POST".equals(request.getParameter(Confirmation.METHOD));
    if (to.isPresent() && post) {
      response.setStatus(SEND_ONCE_MORE);
      response.setHeader("Location", to.get());
    } else {
      response.sendRedirect(to.orElse(request.getContextPath() + "/"));
    }
  }

  private boolean proves(HttpServletRequest request) {
    if (viewer.isProvided()) {
      // Another window has been at the provider: see FromProvider.
      return caller.get().isFreshAt(clock.instant(), rules.freshFor());
    }
    String password = given(request, "password");
    String answer = given(request, "answer");
    if (brake.isOn(request) || password.isEmpty() && answer.isEmpty()) {
      return false;
    }
    boolean proven =
        answer.isEmpty()
            ? accounts.confirms(password, given(request, "code"))
            : Challenge.QUESTION
                .take(request, clock.instant())
                .filter(question -> passkeys.confirms(question.kept(), answer))
                .isPresent();
    if (!proven) {
      brake.failed(request);
    }
    return proven;
  }

  private static String given(HttpServletRequest request, String field) {
    return Optional.ofNullable(request.getParameter(Confirmation.OURS + field)).orElse("");
  }
}
