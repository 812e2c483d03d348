package org.havendesk.witness.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.havendesk.channels.web.CallBrake;
import org.havendesk.witness.Verdict;
import org.havendesk.witness.Witness;

/** The submission prefix of this jurisdiction's witness (C2SP tlog-witness). */
@WebServlet("/witness/add-checkpoint")
public class WitnessEndpoint extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BODY = 64 * 1024;
  private static final String TEXT = "text/plain";
  private static final String SIZE = "text/x.tlog.size";

  @Inject private transient Witness witness;
  @Inject private transient CallBrake brake;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!brake.lets("log at " + request.getRemoteAddr())) {
      response.setHeader("Retry-After", "2");
      response.setStatus(429);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    var answer = witness.addCheckpoint(new String(body, StandardCharsets.UTF_8));
    var type = answer.verdict().status() == HttpServletResponse.SC_CONFLICT ? SIZE : TEXT;
    byte[] text = text(answer).getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.verdict().status());
    response.setHeader("Content-Type", type);
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }

  private static String text(Witness.Answer answer) {
    boolean refused = answer.text().isEmpty() && answer.verdict() != Verdict.COSIGNED;
    return refused ? answer.verdict() + "\n" : answer.text();
  }
}
