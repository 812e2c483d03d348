package org.havendesk.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A colleague's browser, as far as the server sees it. */
final class Visitor {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final String url;
  private final HttpClient client;

  private Visitor(Running running) throws Exception {
    url = running.url();
    client =
        HttpClient.newBuilder()
            .sslContext(running.trust())
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** Signs in with the password that the launcher made. */
  static Visitor signsIn(Running running, String login) throws Exception {
    var visitor = new Visitor(running);
    var state = VIEW_STATE.matcher(visitor.get("/sign-in"));
    if (!state.find()) {
      throw new IOException("The page for signing in has no state.");
    }
    String form =
        "signIn=signIn&signIn:login="
            + login
            + "&signIn:password="
            + encoded(running.password(login))
            + "&signIn:submit=x&jakarta.faces.ViewState="
            + encoded(state.group(1));
    visitor.answer(
        HttpRequest.newBuilder(URI.create(visitor.url + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", visitor.url)
            .POST(BodyPublishers.ofString(form)));
    if (!visitor.get("/tickets").contains("id=\"list\"")) {
      throw new IOException(login + " does not get in.");
    }
    return visitor;
  }

  /** A page. */
  String get(String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
