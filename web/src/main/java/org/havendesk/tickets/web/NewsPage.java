package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havendesk.access.web.Viewer;
import org.havendesk.tickets.Following;
import org.havendesk.tickets.NewsView;

/** What the viewer should look at, and how much of it is not read. */
@Named
@RequestScoped
public class NewsPage {

  @Inject private Following following;
  @Inject private Viewer viewer;
  @Inject private Watchers watchers;

  private List<NewsView> news;

  public List<NewsView> getNews() {
    if (news == null) {
      news = following.news();
    }
    return news;
  }

  /** Nothing is left unread. */
  public String readAll() {
    following.readAll();
    return "/news?faces-redirect=true";
  }

  /** Whether there is a bell for the viewer. */
  public boolean isOffered() {
    return viewer.may("TICKETS_READ");
  }

  public long getUnread() {
    return following.unread();
  }

  /** What the page shows to hear that there is news, wherever the viewer is. */
  public String getPass() {
    return watchers.passForNews(viewer.getLogin());
  }
}
