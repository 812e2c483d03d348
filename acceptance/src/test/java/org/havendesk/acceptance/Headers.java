package org.havendesk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is in the headers of requests and answers, and which pages there are to ask for. */
final class Headers {

  private Headers() {}

  /** The cookies of somebody who is signed in, for a program to go on with. */
  static String session(Agent agent) {
    return agent.window().driver().manage().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The address of every page in the sources: a new one can't be forgotten. */
  static List<String> pages() {
    Path webapp = Command.root().resolve("web/src/main/webapp");
    try (var files = Files.walk(webapp)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> webapp.relativize(file).toString())
          .filter(path -> !path.startsWith("WEB-INF"))
          .map(path -> "/" + path.replace(".xhtml", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
