package org.havendesk.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Light, dark or as the system says; the visitor's choice is a cookie that names no one. */
@Named
@RequestScoped
public class Appearance {

  private static final Set<String> NAMES = Set.of("light", "dark");

  @Inject private HttpServletRequest request;

  public String getName() {
    return Cookies.value(request, "appearance").filter(NAMES::contains).orElse("system");
  }
}
