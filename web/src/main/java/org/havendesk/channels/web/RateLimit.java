package org.havendesk.channels.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;

/** No partner may call too often. */
@Provider
public class RateLimit implements ContainerRequestFilter {

  @Inject private CurrentCaller caller;
  @Inject private CallBrake brake;

  @Override
  public void filter(ContainerRequestContext request) {
    caller
        .find()
        .map(Caller::actor)
        .filter(who -> !brake.lets(who))
        .ifPresent(one -> request.abortWith(tooMany()));
  }

  private static Response tooMany() {
    Problem problem =
        Problem.of(
            "too-many-requests", "Too many requests", 429, "Wait for the seconds of Retry-After.");
    return Response.status(429)
        .header("Retry-After", "2")
        .type(Problem.MEDIA_TYPE)
        .entity(Json.write(problem))
        .build();
  }
}
