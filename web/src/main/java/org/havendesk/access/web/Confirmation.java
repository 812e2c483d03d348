package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page “confirm that it is you”: where one was, and all that was to be sent there. */
@Named
@RequestScoped
public class Confirmation {

  /** Names of the page's own fields begin so. */
  static final String OURS = "confirm.";

  static final String TO = OURS + "to";
  static final String METHOD = OURS + "method";

  private static final String REFUSED = Confirmation.class.getName() + ".refused";

  /** What says that a script sent it; the second time the page itself does. */
  private static final List<String> OF_SCRIPTS =
      List.of("jakarta.faces.partial.", "jakarta.faces.behavior.");

  @Inject private HttpServletRequest request;

  /** A field that waits to be sent once more. */
  public record Field(String name, String value) {}

  static void refuse(HttpServletRequest request) {
    request.setAttribute(REFUSED, true);
  }

  /** Whether what was given as a proof was none. */
  public boolean isRefused() {
    return request.getAttribute(REFUSED) != null;
  }

  /** The page that asked for the proof, with its query. */
  public String getTo() {
    return Optional.ofNullable(request.getParameter(TO))
        .orElseGet(
            () -> {
              String path =
                  Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                      .map(Object::toString)
                      .orElse(request.getRequestURI());
              return request.getQueryString() == null
                  ? path
                  : path + "?" + request.getQueryString();
            });
  }

  public String getMethod() {
    return Optional.ofNullable(request.getParameter(METHOD)).orElse(request.getMethod());
  }

  /** What was to be sent. */
  public List<Field> getKept() {
    Set<String> inQuery = namesInQuery(getTo());
    return request.getParameterMap().entrySet().stream()
        .filter(each -> isKept(each.getKey()) && !inQuery.contains(each.getKey()))
        .flatMap(each -> Arrays.stream(each.getValue()).map(v -> new Field(each.getKey(), v)))
        .toList();
  }

  private static boolean isKept(String name) {
    return !name.startsWith(OURS) && OF_SCRIPTS.stream().noneMatch(name::startsWith);
  }

  static Set<String> namesInQuery(String address) {
    int query = address.indexOf('?');
    return query < 0
        ? Set.of()
        : Arrays.stream(address.substring(query + 1).split("&"))
            .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
            .collect(Collectors.toSet());
  }
}
