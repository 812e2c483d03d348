package org.havendesk.access.web;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Sends a colleague to the provider. A link leads here and not a form, as a browser follows no form
 * to another site (Content Security Policy, {@code form-action}).
 */
@WebServlet(ToProvider.PATH)
public class ToProvider extends HttpServlet {

  static final String PATH = "/sign-in/provider";

  private static final long serialVersionUID = 1;
  private static final Logger LOG = System.getLogger(ToProvider.class.getName());

  @Inject private transient Provider provider;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!provider.isOn()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean again = request.getParameter("again") != null && Visit.of(request).isPresent();
    var errand =
        new Errand(
            new State().getValue(),
            new Nonce().getValue(),
            new CodeVerifier().getValue(),
            ReturnPath.safe(request.getParameter("to")).orElse(null),
            again,
            clock.instant());
    String where;
    try {
      boolean login = again || request.getParameter("other") != null;
      where = provider.ask(errand, login).toString();
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.ERROR, "Nobody can be sent to the provider", e);
      TurnedAway.because("UNREACHABLE", HttpServletResponse.SC_BAD_GATEWAY, request, response);
      return;
    }
    errand.begin(request);
    response.sendRedirect(where);
  }
}
