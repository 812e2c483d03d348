package org.havendesk.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.havendesk.access.AccessDenied;
import org.havendesk.channels.web.Json;
import org.havendesk.imports.ImportDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;

/**
 * Takes in a file slice by slice as the page's script sends it: each goes from the line into its
 * seal, and none into a temporary file. What was cut off goes on where it was.
 */
@WebServlet("/imports/upload")
public class ImportUpload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String OUR_SCRIPT = "X-Havendesk";
  private static final int WRONG = 422;

  @Inject private transient ImportDesk desk;

  /** What the script gets to know; nulls are left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(UUID id, Long received, String wrong) {}

  private interface Taking {
    Answer take() throws IOException;
  }

  /** Begins a file of so many bytes. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, () -> new Answer(desk.begin(number(request, "size")), 0L, null));
  }

  /** Takes in what follows. */
  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        () -> {
          UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
          long from = number(request, "from");
          return new Answer(id, desk.slice(id, from, request.getInputStream()), null);
        });
  }

  /** How much of a file is here, for whoever was cut off. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        () -> {
          UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
          long received = desk.find(id).orElseThrow(() -> new NotFound("import")).received();
          return new Answer(id, received, null);
        });
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, Taking taking) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getHeader(OUR_SCRIPT) == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      write(response, HttpServletResponse.SC_OK, taking.take());
    } catch (InvalidInput e) {
      write(response, WRONG, new Answer(null, null, e.field()));
    } catch (NotFound | IllegalArgumentException e) {
      write(response, HttpServletResponse.SC_NOT_FOUND, new Answer(null, null, "gone"));
    } catch (AccessDenied e) {
      write(response, HttpServletResponse.SC_FORBIDDEN, new Answer(null, null, "denied"));
    }
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(String.valueOf(request.getParameter(name)));
  }

  private static void write(HttpServletResponse response, int status, Answer answer)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(Json.write(answer));
  }
}
