package org.havendesk.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Answers a form that was sent without scripts, too: PrimeFaces' script adds the nonce of the page
 * to what is sent, and without one PrimeFaces makes no page, not even one of an error. The answer
 * is a page of its own then, and gets a nonce of its own.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
    asyncSupported = true)
public class WithoutScripts extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String NONCE = "primefaces.nonce";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(lacksNonce(request) ? new WithNonce(request) : request, response);
  }

  private static boolean lacksNonce(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (!"POST".equals(request.getMethod()) || type == null || !type.startsWith(FORM)) {
      return false;
    }
    if (request.getCharacterEncoding() == null) {
      // As Faces would, had it been the first to read.
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    return request.getParameter("jakarta.faces.ViewState") != null
        && request.getParameter(NONCE) == null;
  }

  private static final class WithNonce extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    WithNonce(HttpServletRequest request) {
      super(request);
      var all = new HashMap<>(request.getParameterMap());
      byte[] nonce = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
      all.put(NONCE, new String[] {Base64.getEncoder().encodeToString(nonce)});
      parameters = Collections.unmodifiableMap(all);
    }

    @Override
    public String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
      return parameters.get(name);
    }
  }
}
