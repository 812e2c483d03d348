package org.havendesk.tickets.web;

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
import org.havendesk.tickets.FileContent;
import org.havendesk.tickets.TicketDesk;

/**
 * Hands out attachments: always to be saved, never to be shown, so that nothing a stranger sent
 * runs under our name.
 */
@WebServlet("/attachments/*")
public class AttachmentDownload extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient TicketDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Optional<FileContent> file = number(request).flatMap(desk::file);
      if (file.isPresent()) {
        send(file.get(), response);
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (AccessDenied e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static Optional<Long> number(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo())
        .map(path -> path.substring(1))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
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
