package org.havendesk.channels.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.havendesk.access.AccessDenied;
import org.havendesk.channels.KeyReused;
import org.havendesk.people.UseStopped;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.tickets.RefusedFile;

/** Tells partners what went wrong in the words of RFC 9457, whatever it was. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  private record Rule<T extends Throwable>(Class<T> kind, Function<T, Problem> problem) {
    boolean fits(Throwable cause) {
      return kind.isInstance(cause);
    }

    Problem tell(Throwable cause) {
      return problem.apply(kind.cast(cause));
    }
  }

  private static final List<Rule<?>> RULES =
      List.of(
          new Rule<>(InvalidInput.class, ProblemMapper::invalid),
          new Rule<>(
              BadJson.class,
              e -> {
                Problem problem =
                    Problem.of("bad-json", "Not the JSON we expect", 400, e.getMessage());
                return e.field().isEmpty() ? problem : problem.in(e.field(), e.getMessage());
              }),
          new Rule<>(
              NotFound.class, e -> Problem.of("not-found", "Not found", 404, e.getMessage())),
          new Rule<>(
              Stale.class, e -> Problem.of("stale", "Changed meanwhile", 412, e.getMessage())),
          new Rule<>(
              PreconditionMissing.class,
              e -> Problem.of("precondition-required", "If-Match is missing", 428, e.getMessage())),
          new Rule<>(
              AccessDenied.class,
              e ->
                  Problem.of(
                      "insufficient-scope", "The token's scope is too small", 403, e.getMessage())),
          new Rule<>(
              UseStopped.class,
              e ->
                  Problem.of(
                      "use-stopped",
                      "The customer does not let their data be used so",
                      409,
                      e.getMessage())),
          new Rule<>(WrongJurisdiction.class, ProblemMapper::elsewhere),
          new Rule<>(RefusedFile.class, ProblemMapper::refused),
          new Rule<>(KeyReused.class, ProblemMapper::reused),
          new Rule<>(
              TooManyRequests.class,
              e -> Problem.of("too-many-requests", "Too many requests", 429, e.getMessage())),
          new Rule<>(WebApplicationException.class, ProblemMapper::ofHttp));

  private static final Map<Integer, String> NAMES =
      Map.of(
          400, "bad-request",
          401, "unauthenticated",
          403, "forbidden",
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "unsupported-media-type",
          429, "too-many-requests");

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    Problem problem =
        RULES.stream()
            .filter(rule -> rule.fits(cause))
            .findFirst()
            .map(rule -> rule.tell(cause))
            .orElseGet(() -> unexpected(cause));
    Response.ResponseBuilder response = Response.status(problem.status());
    if (cause instanceof WebApplicationException http) {
      response = Response.fromResponse(http.getResponse());
    }
    if (problem.status() == 403) {
      response.header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
    }
    if (cause instanceof TooManyRequests tooMany) {
      response.header("Retry-After", tooMany.untilThen().toSeconds());
    }
    return response.type(Problem.MEDIA_TYPE).entity(Json.write(problem)).build();
  }

  private static Throwable unwrapped(Throwable thrown) {
    for (Throwable next = thrown; next != null; next = next.getCause()) {
      Throwable candidate = next;
      if (RULES.stream().anyMatch(rule -> rule.fits(candidate))) {
        return candidate;
      }
      if (next.getClass().getName().endsWith(".OptimisticLockException")) {
        return new Stale("This");
      }
    }
    return thrown;
  }

  private static Problem invalid(InvalidInput e) {
    return Problem.of("invalid-input", "Something given can't be taken", 422, e.getMessage())
        .in(e.field(), e.getMessage(), e.citation());
  }

  private static Problem elsewhere(WrongJurisdiction e) {
    return Problem.of(
            "wrong-jurisdiction", "Another jurisdiction serves this customer", 421, e.getMessage())
        .servedBy(e.jurisdiction(), e.baseUrl().orElse(null));
  }

  private static Problem refused(RefusedFile e) {
    int status = e.reason() == RefusedFile.Reason.TOO_LARGE ? 413 : 422;
    return Problem.of("refused-file", "A file can't be taken in", status, e.getMessage())
        .in("attachments", e.getMessage());
  }

  private static Problem reused(KeyReused e) {
    int status = e.reason() == KeyReused.Reason.BUSY ? 409 : 422;
    return Problem.of(
            "idempotency-key-reused", "The Idempotency-Key can't be used", status, e.getMessage())
        .in("Idempotency-Key", e.getMessage());
  }

  private static Problem ofHttp(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    Status known = Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return Problem.of(NAMES.getOrDefault(status, "http-" + status), title, status, null);
  }

  private static Problem unexpected(Throwable cause) {
    String number = UUID.randomUUID().toString();
    // The class and place only: a message could quote what a customer wrote.
    StackTraceElement place = cause.getStackTrace().length > 0 ? cause.getStackTrace()[0] : null;
    LOG.log(
        Level.SEVERE,
        "API error {0}: {1} at {2}",
        new Object[] {number, cause.getClass().getName(), place});
    return Problem.of(
        "internal-error",
        "Something went wrong on our side",
        500,
        "Nothing was changed. Tell us this number if it stays: " + number);
  }
}
