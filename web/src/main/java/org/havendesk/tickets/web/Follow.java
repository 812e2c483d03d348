package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.web.Once;
import org.havendesk.tickets.Following;

/** Who watches the open ticket. */
@Named
@RequestScoped
public class Follow {

  @Inject private Following following;
  @Inject private SeenTicket seen;
  @Inject private TicketList list;
  @Inject private Viewer viewer;

  private final Once<Long, List<String>> watchers =
      new Once<>(ticket -> following.watchers(ticket));

  /** The viewer hears what is said, from now on. */
  public void watch() {
    following.watch(seen.getId());
    watchers.forget();
  }

  /** The viewer does not any more. */
  public void unwatch() {
    following.unwatch(seen.getId());
    watchers.forget();
  }

  public boolean isWatching() {
    return watchers.of(seen.getId()).contains(viewer.getLogin());
  }

  /** The names of those who watch. */
  public List<String> getNames() {
    return watchers.of(seen.getId()).stream().map(list::nameOf).toList();
  }
}
