package org.havendesk.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.havendesk.platform.web.SecurityHeaders;

/**
 * The one authentication mechanism that a WAR may have (Jakarta Security 3.0, 2.4). It decides by
 * path alone: {@code /api} asks for a partner's token and looks at no session, everything else asks
 * for a session and looks at no token.
 */
@ApplicationScoped
public class Doors implements HttpAuthenticationMechanism {

  private static final Logger LOG = Logger.getLogger(Doors.class.getName());

  @Inject private PartnerDoor partnerDoor;
  @Inject private StaffDoor staffDoor;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    // Whoever is turned away here meets no filter.
    SecurityHeaders.set(request, response);
    try {
      return switch (Door.of(request)) {
        case PARTNERS -> partnerDoor.admit(request, context);
        case STAFF -> staffDoor.admit(request, context);
        case EVERYONE -> staffDoor.greet(request, context);
      };
    } catch (RuntimeException | LinkageError broken) {
      // The container would say 200 with nothing in it.
      LOG.log(Level.SEVERE, "A door is broken", broken);
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      return AuthenticationStatus.SEND_FAILURE;
    }
  }
}
