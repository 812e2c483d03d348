package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.havendesk.access.PasskeyChallenge;
import org.havendesk.access.Passkeys;

/** Tells a page's script what a passkey has to sign, whether to sign in or to confirm. */
@WebServlet("/sign-in/challenge")
public class AskingPasskeys extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Passkeys passkeys;
  @Inject private transient Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PasskeyChallenge question = passkeys.ask();
    Challenge.QUESTION.put(request, question, clock.instant());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(question.told());
  }
}
