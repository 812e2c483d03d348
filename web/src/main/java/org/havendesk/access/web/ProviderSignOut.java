package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.havendesk.access.ProviderAccounts;

/** The provider says here that a session has ended (OpenID Connect Back-Channel Logout 1.0). */
@WebServlet("/sign-in/back-channel")
public class ProviderSignOut extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = System.getLogger(ProviderSignOut.class.getName());
  private static final int LONGEST = 16 * 1024;

  @Inject private transient Provider provider;
  @Inject private transient ProviderAccounts known;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    String token = request.getParameter("logout_token");
    if (!provider.isOn() || token == null || token.length() > LONGEST) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      if (known.signOut(provider.ended(token))) {
        response.setStatus(HttpServletResponse.SC_OK);
      } else {
        LOG.log(Level.WARNING, "A logout token came once more");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      }
    } catch (Provider.NotProven e) {
      LOG.log(Level.WARNING, "A logout token was refused: {0}", e.getMessage());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.ERROR, "The provider can't be asked for its keys", e);
      response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
    }
  }
}
