package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.PreferenceSignals;

/** Whether the visitor's browser opts out for them, and the page that says so on that visit. */
@Named("gpc")
@RequestScoped
public class GlobalPrivacyControl {

  /** Set by a script where the browser shows the signal to scripts only. */
  private static final String COOKIE = "gpc";

  @Inject private PreferenceSignals signals;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  /** Whether the signal was sent. */
  public boolean isSent() {
    return "1".equals(request.getHeader("Sec-GPC")) || cookies().anyMatch("1"::equals);
  }

  /** Whether a law here makes the signal an opt-out. */
  public boolean isOptOut() {
    return !signals.rightsUsedBy(PreferenceSignals.GPC).isEmpty();
  }

  /** Whether the page is one that only a known person has. */
  public boolean isKnown() {
    return request.getParameter("t") != null || request.getParameter("token") != null;
  }

  /** Opts the visitor out wherever they are known. */
  void honour() {
    Optional.ofNullable(request.getParameter("t"))
        .ifPresent(token -> signals.fromMail(PreferenceSignals.GPC, token, language.getLocale()));
    Optional.ofNullable(request.getParameter("token"))
        .ifPresent(token -> signals.fromFollower(PreferenceSignals.GPC, token));
  }

  private Stream<String> cookies() {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue);
  }
}
