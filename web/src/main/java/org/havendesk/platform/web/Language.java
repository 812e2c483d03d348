package org.havendesk.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The language of this request: the visitor's choice (a cookie), else what the browser asks for.
 */
@Named
@RequestScoped
public class Language {

  static final String COOKIE = "language";
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

  @Inject private HttpServletRequest request;

  private Locale locale;

  public Locale getLocale() {
    if (locale == null) {
      locale = wanted();
    }
    return locale;
  }

  private Locale wanted() {
    return Cookies.value(request, COOKIE)
        .map(Locale::forLanguageTag)
        .filter(SPOKEN::contains)
        .orElseGet(this::askedFor);
  }

  /** The languages of the portal. */
  public static List<Locale> spoken() {
    return SPOKEN;
  }

  /** BCP 47, for the {@code lang} attribute. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  /** The texts of a feature in this language, for messages made in Java. */
  public ResourceBundle texts(String bundle) {
    return ResourceBundle.getBundle(
        bundle, getLocale(), Thread.currentThread().getContextClassLoader());
  }

  private Locale askedFor() {
    return Collections.list(request.getLocales()).stream()
        .map(asked -> Locale.forLanguageTag(asked.getLanguage()))
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
