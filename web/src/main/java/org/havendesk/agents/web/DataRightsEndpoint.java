package org.havendesk.agents.web;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havendesk.agents.DataRights;
import org.havendesk.agents.Refused;
import org.havendesk.channels.web.CallBrake;
import org.havendesk.channels.web.Json;

/**
 * The addresses of the Data Rights Protocol 1.0 (2.0). Bodies are texts that are not JSON, errors
 * are not those of RFC 9457, and no session is looked at: so this is no part of the partner API.
 */
@WebServlet("/v1/*")
public class DataRightsEndpoint extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(DataRightsEndpoint.class.getName());

  private static final int LONGEST_BODY = 64 * 1024;
  private static final String SCHEME = "Bearer ";
  private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";

  @Inject private transient DataRights rights;
  @Inject private transient CallBrake brake;

  /** A call, taken apart. */
  private record Call(String name, Optional<String> token, byte[] body) {
    UUID id() {
      return UUID.fromString(name);
    }
  }

  @FunctionalInterface
  private interface Work {
    Object answer(DataRights rights, Call call);
  }

  private record Route(String method, Pattern path, Work work) {
    static Route of(String method, String path, Work work) {
      return new Route(method, Pattern.compile(path), work);
    }
  }

  private static final List<Route> ROUTES =
      List.of(
          // Before 0.9.3 the address ended with a slash (2.01).
          Route.of(
              "POST",
              "/data-rights-request()/?",
              (rights, call) -> rights.exercise(call.token(), call.body())),
          Route.of(
              "GET",
              "/data-rights-request/" + ID,
              (rights, call) -> rights.status(call.token(), call.id())),
          Route.of(
              "DELETE",
              "/data-rights-request/" + ID,
              (rights, call) -> rights.revoke(call.token(), call.id(), call.body())),
          Route.of("POST", "/agent/([^/]+)", DataRightsEndpoint::registered),
          Route.of(
              "GET",
              "/agent/([^/]+)",
              (rights, call) -> {
                rights.mustBe(call.name(), call.token());
                return Map.of();
              }));

  private static Object registered(DataRights rights, Call call) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("agent-id", call.name());
    answer.put("token", rights.register(call.name(), call.body()));
    return answer;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!brake.lets("agent at " + request.getRemoteAddr())) {
      response.setHeader("Retry-After", "2");
      tell(response, 429, "Too many calls: wait for the seconds of Retry-After.", false);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      tell(response, 413, "A message has at most " + LONGEST_BODY + " bytes.", false);
      return;
    }
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    for (Route route : ROUTES) {
      Matcher found = route.path().matcher(path);
      if (route.method().equals(request.getMethod()) && found.matches()) {
        answer(route, new Call(found.group(1), token(request), body), response);
        return;
      }
    }
    tell(response, 404, "There is no such call: see the Data Rights Protocol 1.0.", false);
  }

  private void answer(Route route, Call call, HttpServletResponse response) throws IOException {
    try {
      write(response, 200, route.work().answer(rights, call));
    } catch (Refused refused) {
      refuse(response, route, refused);
    } catch (EJBException broken) {
      String number = UUID.randomUUID().toString();
      LOG.log(
          Level.SEVERE,
          "Agents' call {0}: {1}",
          new Object[] {number, root(broken).getClass().getName()});
      tell(response, 500, "Something went wrong on our side: " + number, false);
    }
  }

  private static void refuse(HttpServletResponse response, Route route, Refused refused)
      throws IOException {
    if (route.method().equals("POST") && route.path().pattern().startsWith("/agent")) {
      // 2.05.1: whoever can't prove who they are is told nothing else.
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (refused.code() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    tell(response, refused.code(), refused.getMessage(), refused.fatal());
  }

  /** An error as the protocol has it (3.06). */
  private static void tell(HttpServletResponse response, int code, String message, boolean fatal)
      throws IOException {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", String.valueOf(code));
    error.put("message", message);
    error.put("fatal", fatal);
    write(response, code, error);
  }

  private static void write(HttpServletResponse response, int status, Object answer)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(Json.write(answer));
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
