package org.havendesk.reveal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.ProofNeeded;
import org.havendesk.access.web.Viewer;
import org.havendesk.channels.web.Json;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldTerms;
import org.havendesk.fields.web.FieldWords;
import org.havendesk.people.Identifiers;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.reveal.Plea;
import org.havendesk.reveal.RevealDesk;
import org.havendesk.reveal.Revealed;
import org.havendesk.tickets.FileContent;

/**
 * Answers the script of a page with one fragment, which is in no page and no cache. A file is
 * always to be saved, never to be shown, so that nothing a stranger sent runs under our name.
 */
@WebServlet("/reveal")
public class Revealing extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Only our own script can set it: a form of another site can not. */
  private static final String OUR_SCRIPT = "X-Havendesk";

  @Inject private transient RevealDesk desk;
  @Inject private transient FieldDesk fields;
  @Inject private transient FieldWords words;
  @Inject private transient Viewer viewer;

  /** What the script gets to know; nulls are left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      Integer seconds,
      Boolean waits,
      String name,
      String email,
      String phone,
      String text,
      String html,
      String wrong,
      Boolean proof,
      Boolean passcode) {

    static Answer wrong(String what) {
      return new Answer(null, null, null, null, null, null, null, what, null, null);
    }

    static Answer proof(boolean passcode) {
      return new Answer(null, null, null, null, null, null, null, null, true, passcode);
    }

    static Answer of(Revealed shown) {
      return new Answer(
          shown.seconds(),
          shown.waits(),
          shown.contact().flatMap(Identifiers::name).orElse(null),
          shown.contact().flatMap(Identifiers::email).orElse(null),
          shown.contact().flatMap(Identifiers::phone).orElse(null),
          shown.text().orElse(null),
          shown.html().orElse(null),
          null,
          null,
          null);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getHeader(OUR_SCRIPT) == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      Revealed shown = reveal(request);
      if (shown.file().isPresent()) {
        send(shown.file().get(), response);
      } else {
        answer(response, HttpServletResponse.SC_OK, Answer.of(shown));
      }
    } catch (InvalidInput e) {
      answer(response, 422, Answer.wrong(e.field()));
    } catch (TooManyRequests e) {
      answer(response, 429, Answer.wrong("tooMany"));
    } catch (UseStopped e) {
      answer(response, HttpServletResponse.SC_CONFLICT, Answer.wrong("stopped"));
    } catch (NotFound | NumberFormatException e) {
      answer(response, HttpServletResponse.SC_NOT_FOUND, Answer.wrong("gone"));
    } catch (ProofNeeded e) {
      answer(response, HttpServletResponse.SC_FORBIDDEN, Answer.proof(viewer.isSecondStep()));
    } catch (AccessDenied e) {
      answer(response, HttpServletResponse.SC_FORBIDDEN, Answer.wrong("denied"));
    }
  }

  private Revealed reveal(HttpServletRequest request) {
    var plea =
        Plea.of(
            request.getParameter("purpose"),
            request.getParameter("reason"),
            request.getParameter("breakGlass") != null);
    long ticket = Long.parseLong(String.valueOf(request.getParameter("ticket")));
    String what = Optional.ofNullable(request.getParameter("what")).orElse("");
    return switch (what) {
      case "contact" -> desk.contact(ticket, plea);
      case "subject" -> desk.subject(ticket, plea);
      case "message" -> desk.message(ticket, id(request), plea);
      case "file" -> desk.file(ticket, id(request), plea);
      case "field" -> legible(desk.field(ticket, id(request), plea), id(request));
      default -> throw new NotFound("such a fragment");
    };
  }

  /** What stands in a field, as the viewer reads it. */
  private Revealed legible(Revealed shown, long field) {
    FieldTerms terms =
        fields.all().stream()
            .filter(each -> each.id() == field)
            .findFirst()
            .orElseThrow(() -> new NotFound("field " + field))
            .terms();
    return new Revealed(
        shown.seconds(),
        shown.waits(),
        shown.contact(),
        shown.text().map(value -> words.shown(terms, value)),
        shown.html(),
        shown.file());
  }

  private static long id(HttpServletRequest request) {
    return Long.parseLong(String.valueOf(request.getParameter("id")));
  }

  private static void answer(HttpServletResponse response, int status, Answer answer)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(Json.write(answer));
  }

  private static void send(FileContent file, HttpServletResponse response) throws IOException {
    // RFC 6266 and RFC 8187; URLEncoder's plus is a blank in forms only.
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setContentType("application/octet-stream");
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }
}
