package org.havendesk.tickets.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.havendesk.access.AccessDenied;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.DraftFileDesk;
import org.havendesk.tickets.DraftFileDesk.Kept;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Upload;

/**
 * Takes in files as they are attached (POST), says which are kept (GET) and forgets those that are
 * left out (DELETE), for the script of the composer. Never to a temporary file: an upload is
 * personal data.
 */
@WebServlet("/draft/file")
@MultipartConfig(
    maxFileSize = Attaching.LARGEST,
    maxRequestSize = Attaching.LARGEST_FORM,
    fileSizeThreshold = Attaching.LARGEST_FORM)
public class Attaching extends HttpServlet {

  static final int LARGEST = 25 * 1024 * 1024;
  static final int LARGEST_FORM = 30 * 1024 * 1024;

  private static final long serialVersionUID = 1;
  private static final String OUR_SCRIPT = "X-Havendesk";
  private static final int WRONG = 422;

  @Inject private transient DraftFileDesk desk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, () -> json(desk.keep(ticket(request), upload(request))).build());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        () -> {
          var all = Json.createArrayBuilder();
          desk.own(ticket(request)).forEach(file -> all.add(json(file)));
          return all.build();
        });
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        () -> {
          desk.forget(ticket(request), List.of(number(request, "id")));
          return Json.createArrayBuilder().build();
        });
  }

  /** Something that is done and told of. */
  @FunctionalInterface
  private interface Act {
    JsonStructure done() throws IOException, ServletException;
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response, Act act)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getHeader(OUR_SCRIPT) == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      write(response, HttpServletResponse.SC_OK, act.done());
    } catch (RefusedFile e) {
      write(response, WRONG, wrong(e.reason().name()));
    } catch (IllegalStateException e) {
      // So says the container of what is larger than it takes in.
      write(response, WRONG, wrong(RefusedFile.Reason.TOO_LARGE.name()));
    } catch (InvalidInput | ServletException e) {
      write(response, HttpServletResponse.SC_BAD_REQUEST, wrong("INVALID"));
    } catch (UseStopped e) {
      write(response, HttpServletResponse.SC_CONFLICT, wrong("STOPPED"));
    } catch (NotFound | NumberFormatException e) {
      write(response, HttpServletResponse.SC_NOT_FOUND, wrong("GONE"));
    } catch (AccessDenied e) {
      write(response, HttpServletResponse.SC_FORBIDDEN, wrong("DENIED"));
    }
  }

  private static JsonStructure wrong(String reason) {
    return Json.createObjectBuilder().add("wrong", reason).build();
  }

  private static JsonObjectBuilder json(Kept file) {
    return Json.createObjectBuilder()
        .add("id", file.id())
        .add("name", file.name())
        .add("size", file.size());
  }

  private static void write(HttpServletResponse response, int status, JsonStructure body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(body.toString());
  }

  private static Upload upload(HttpServletRequest request) throws IOException, ServletException {
    Part part = request.getPart("file");
    if (part == null) {
      throw new InvalidInput("file", "Send a file.");
    }
    try (InputStream content = part.getInputStream()) {
      return Upload.of(part.getSubmittedFileName(), content.readAllBytes());
    }
  }

  private static long ticket(HttpServletRequest request) {
    return number(request, "ticket");
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(String.valueOf(request.getParameter(name)));
  }
}
