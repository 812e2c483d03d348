package org.havendesk.tickets.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.web.Viewer;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.DraftDesk;

/**
 * Keeps what is typed while it is typed (POST), and says who else is writing (GET). Not by a form
 * of Faces: what a page has to show must not depend on whether a draft could be kept.
 */
@WebServlet("/draft")
public class Drafting extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient DraftDesk desk;
  @Inject private transient StaffAccounts accounts;
  @Inject private transient Viewer viewer;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        response,
        () -> {
          String text = Optional.ofNullable(request.getParameter("text")).orElse("");
          desk.keep(ticket(request), text);
          return List.of();
        });
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    viewer.onlyWatches();
    answer(
        response,
        () -> {
          Map<String, String> names = accounts.names();
          return desk.writers(ticket(request)).stream()
              .map(login -> names.getOrDefault(login, login))
              .toList();
        });
  }

  /** Something that tells names. */
  @FunctionalInterface
  private interface Act {
    List<String> names();
  }

  private static void answer(HttpServletResponse response, Act act) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    String body = "[]";
    try {
      body = Json.createArrayBuilder(act.names()).build().toString();
    } catch (InvalidInput e) {
      response.setStatus(422);
    } catch (UseStopped e) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
    } catch (NotFound | NumberFormatException e) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } catch (AccessDenied e) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
    response.getWriter().write(body);
  }

  private static long ticket(HttpServletRequest request) {
    return Long.parseLong(String.valueOf(request.getParameter("ticket")));
  }
}
