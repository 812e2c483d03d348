package org.havendesk.knowledge.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.havendesk.knowledge.HelpShelf;
import org.havendesk.platform.web.Language;

/**
 * Articles that fit to what somebody is typing, and the word that one of them was enough. What is
 * typed comes in the body, so that no address and no log holds it, and goes with the request.
 */
@WebServlet({"/help/suggest", "/help/answered"})
public class Suggesting extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int MOST = 5;

  @Inject private transient HelpShelf shelf;
  @Inject private transient Answers answers;
  @Inject private transient Language language;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    if (request.getServletPath().endsWith("/answered")) {
      answers.count(String.valueOf(request.getParameter("slug")));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    JsonArrayBuilder fitting = Json.createArrayBuilder();
    shelf
        .search(request.getParameter("typed"), language.getTag(), MOST)
        .forEach(
            entry ->
                fitting.add(
                    Json.createObjectBuilder()
                        .add("slug", entry.slug())
                        .add("title", entry.title())
                        .add("language", entry.language())));
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(fitting.build().toString());
  }
}
