package org.havendesk.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.havendesk.access.Tries.Kind;
import org.havendesk.access.web.GuessBrake;
import org.havendesk.knowledge.HelpShelf;

/** Counts that an article answered a question; who says it a hundred times counts no more. */
@RequestScoped
public class Answers {

  @Inject private HelpShelf shelf;
  @Inject private GuessBrake brake;
  @Inject private HttpServletRequest request;

  void count(String slug) {
    if (brake.lets(Kind.HELP_ANSWERED, request)) {
      shelf.answered(slug);
    }
  }
}
