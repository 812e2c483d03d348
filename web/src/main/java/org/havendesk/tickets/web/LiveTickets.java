package org.havendesk.tickets.web;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;

/**
 * Where an open page hears that something is new. It hears only that, and asks for the rest like
 * any page: {@code changed} or {@code typing}.
 */
@ServerEndpoint("/live")
public class LiveTickets {

  @Inject private Watchers watchers;

  /** Lets colleagues in, and nobody else. */
  @OnOpen
  public void open(Session session) throws IOException {
    String pass =
        session.getRequestParameterMap().getOrDefault("pass", List.of("")).stream()
            .findFirst()
            .orElse("");
    boolean known =
        session.getUserPrincipal() != null
            && watchers.enter(session, session.getUserPrincipal().getName(), pass);
    if (!known) {
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, ""));
    }
  }

  /** The page is gone. */
  @OnClose
  public void close(Session session) {
    watchers.leave(session);
  }

  /** A line that breaks is a page that is gone; it comes back by itself. */
  @OnError
  public void broken(Session session, Throwable failure) {
    watchers.leave(session);
  }
}
