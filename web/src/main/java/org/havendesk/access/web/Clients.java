package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Browser and system in words; of the rest of the header nothing is kept. */
final class Clients {

  /** Who comes first is found first: most browsers also name those they resemble. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Clients() {}

  static String nameOf(HttpServletRequest request) {
    String header = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    return find(BROWSERS, header) + ", " + find(SYSTEMS, header);
  }

  private static String find(Map<String, String> names, String header) {
    return names.entrySet().stream()
        .filter(each -> header.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("?");
  }
}
