package org.havendesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

final class Cookies {

  private Cookies() {}

  static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .flatMap(cookie -> Stream.ofNullable(cookie.getValue()))
        .findFirst();
  }
}
