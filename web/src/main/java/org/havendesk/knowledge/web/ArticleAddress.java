package org.havendesk.knowledge.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Each article has an address of its own that says what it is about. */
@WebServlet("/help/articles/*")
public class ArticleAddress extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String slug = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (slug.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/help");
    } else if (slug.matches("[a-z0-9-]{1,80}")) {
      request.getRequestDispatcher("/help/article?slug=" + slug).forward(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
