package org.havendesk.consent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.Tries.Kind;
import org.havendesk.access.web.GuessBrake;
import org.havendesk.channels.web.BadJson;
import org.havendesk.channels.web.CallBrake;
import org.havendesk.channels.web.Json;
import org.havendesk.channels.web.Problem;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.VisitorChoices;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Settings;

/**
 * What the banner on web pages asks, and where it tells what a visitor chose. Only pages of the
 * origins in {@code havendesk.banner.origins} may ask: it lists them, separated by commas.
 */
@WebServlet("/privacy/banner")
public class BannerEndpoint extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BODY = 8 * 1024;

  @Inject private transient VisitorChoices choices;
  @Inject private transient CallBrake brake;
  @Inject private transient GuessBrake guessBrake;
  @Inject private transient Settings settings;

  /** What a visitor chose. */
  record Chosen(
      UUID visitor, Map<String, Boolean> choices, Map<String, UUID> notices, Boolean signal) {}

  /** One question, as the script reads it. */
  record Asked(
      String purpose,
      String name,
      String meaning,
      boolean optIn,
      boolean signal,
      long days,
      UUID notice,
      boolean material,
      Map<String, String> text) {

    static Asked of(VisitorChoices.Question question) {
      return new Asked(
          question.purpose(),
          question.name(),
          question.meaning(),
          question.asked(),
          question.signal(),
          question.days(),
          question.text().map(NoticeText::id).orElse(null),
          question.text().map(NoticeText::material).orElse(false),
          question.text().map(Asked::headed).orElse(Map.of()));
    }

    private static Map<String, String> headed(NoticeText text) {
      var labels = new NoticeLabels();
      return text.elements().entrySet().stream()
          .collect(
              Collectors.toMap(
                  each -> labels.of(each.getKey(), text.language()),
                  Map.Entry::getValue,
                  (a, b) -> a + "\n" + b,
                  LinkedHashMap::new));
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String origin = request.getHeader("Origin");
    if (origin != null && !isOurs(origin)) {
      tell(response, 403, "origin", "Pages of this origin may not ask here.");
      return;
    }
    if (!brake.lets("visitor at " + request.getRemoteAddr())) {
      response.setHeader("Retry-After", "2");
      tooMany(response);
      return;
    }
    open(response, origin);
    switch (request.getMethod()) {
      case "GET" -> ask(request, response);
      case "POST" -> {
        if (guessBrake.lets(Kind.BANNER, request)) {
          take(request, response);
        } else {
          guessBrake.tell(Kind.BANNER, response);
          tooMany(response);
        }
      }
      case "OPTIONS" -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      default -> tell(response, 405, "method", "Ask with GET, choose with POST.");
    }
  }

  private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String tag = Optional.ofNullable(request.getParameter("language")).orElse("en");
    List<Asked> asked =
        choices.questions(Locale.forLanguageTag(tag)).stream().map(Asked::of).toList();
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(Json.write(Map.of("questions", asked)));
  }

  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    try {
      if (body.length > LONGEST_BODY) {
        throw new InvalidInput("choices", "This is too long.");
      }
      Chosen chosen = Json.read(body, Chosen.class);
      if (chosen.visitor() == null || chosen.choices() == null) {
        throw new InvalidInput("visitor", "Send the visitor and the choices.");
      }
      choices.choose(
          chosen.visitor(),
          chosen.choices(),
          Optional.ofNullable(chosen.notices()).orElse(Map.of()),
          Boolean.TRUE.equals(chosen.signal()));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (InvalidInput e) {
      tell(response, 422, "invalid-input", e.field() + ": " + e.getMessage());
    } catch (BadJson e) {
      tell(response, 400, "bad-json", "The body is not the JSON that is expected here.");
    }
  }

  private static void tooMany(HttpServletResponse response) throws IOException {
    tell(
        response, GuessBrake.TOO_MANY, "too-many-requests", "Wait for the seconds of Retry-After.");
  }

  private boolean isOurs(String origin) {
    return origin.equals(settings.link(""))
        || settings.find("banner.origins").stream()
            .flatMap(list -> Arrays.stream(list.split(",")))
            .map(String::strip)
            .anyMatch(origin::equals);
  }

  private static void open(HttpServletResponse response, String origin) {
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Vary", "Origin");
    if (origin != null) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Methods", "GET, POST");
      response.setHeader("Access-Control-Allow-Headers", "Content-Type");
    }
  }

  private static void tell(HttpServletResponse response, int status, String type, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(Json.write(Problem.of(type, "This can't be done", status, detail)));
  }
}
