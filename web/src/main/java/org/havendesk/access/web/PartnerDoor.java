package org.havendesk.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.Caller;
import org.havendesk.access.Tries.Kind;

/** Lets in partners' systems that carry a bearer token (RFC 6750). */
@ApplicationScoped
class PartnerDoor {

  private static final String SCHEME = "Bearer ";
  private static final String PROBLEM =
      """
      {"type":"https://havendesk.org/problems/unauthenticated",\
      "title":"A valid bearer token is needed","status":401}
      """;

  private static final String TOO_MANY =
      """
      {"type":"https://havendesk.org/problems/too-many-requests",\
      "title":"Too many calls without a valid token","status":429,\
      "detail":"Wait for the seconds of Retry-After."}
      """;

  @Inject private PartnerTokens tokens;
  @Inject private GuessBrake brake;

  AuthenticationStatus admit(HttpServletRequest request, HttpMessageContext context) {
    Optional<Caller> partner = token(request).flatMap(tokens::authenticate);
    partner.ifPresent(caller -> CallerFilter.remember(request, caller));
    return partner
        .map(caller -> context.notifyContainerAboutLogin(caller.name(), Set.of("partner")))
        .orElseGet(() -> refuse(request, context));
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  /** A token that holds is let in however many others fail from the same network. */
  private AuthenticationStatus refuse(HttpServletRequest request, HttpMessageContext context) {
    HttpServletResponse response = context.getResponse();
    boolean patient = brake.lets(Kind.API_TOKEN, request);
    if (patient) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("WWW-Authenticate", "Bearer");
    } else {
      brake.tell(Kind.API_TOKEN, response);
    }
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    try {
      response.getWriter().write(patient ? PROBLEM : TOO_MANY);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
