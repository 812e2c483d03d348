package org.havendesk.evidence.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.evidence.Watching;

/** What the log's own watch found last. */
@Named
@RequestScoped
public class WatchView {

  @Inject private Watching watching;

  private Watching.Finding last;

  public Watching.Finding getLast() {
    if (last == null) {
      last = watching.last();
    }
    return last;
  }
}
