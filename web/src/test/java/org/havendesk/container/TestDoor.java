package org.havendesk.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.havendesk.access.Caller;
import org.havendesk.access.web.Doors;

/** Lets the test runner's own servlet through, which the shipped application would refuse. */
@Alternative
@Priority(jakarta.interceptor.Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestDoor extends Doors {

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getServletPath().startsWith("/ArquillianServletRunner")) {
      request.setAttribute(Caller.class.getName(), Caller.system("test"));
      return context.doNothing();
    }
    return super.validateRequest(request, response, context);
  }
}
