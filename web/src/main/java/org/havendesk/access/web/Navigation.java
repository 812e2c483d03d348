package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The places of the portal that the viewer may go to. */
@Named
@RequestScoped
public class Navigation {

  private static final List<Place> ALL =
      List.of(
          new Place("/tickets", "pi-inbox", "nav.tickets", "t"),
          new Place("/replies", "pi-comment", "nav.replies", "c"),
          new Place("/rules", "pi-bolt", "nav.rules", "u"),
          new Place("/fields", "pi-list", "nav.fields", "d"),
          new Place("/knowledge", "pi-book", "nav.knowledge", "k"),
          new Place("/satisfaction", "pi-face-smile", "nav.satisfaction", "b"),
          new Place("/rights/queue", "pi-shield", "nav.requests", "r"),
          new Place("/rights/laws", "pi-book", "nav.laws", "l"),
          new Place("/consent/people", "pi-check-square", "nav.consents", "p"),
          new Place("/consent/notices", "pi-file-edit", "nav.notices", "n"),
          new Place("/quarantine", "pi-exclamation-triangle", "nav.quarantine", "q"),
          new Place("/recipients", "pi-share-alt", "nav.recipients", "i"),
          new Place("/webhooks", "pi-bolt", "nav.webhooks", "h"),
          new Place("/transfers", "pi-globe", "nav.transfers", "f"),
          new Place("/evidence/log", "pi-verified", "nav.evidence", "e"),
          new Place("/reveals", "pi-eye", "nav.reveals", "v"),
          new Place("/access-review", "pi-user-edit", "nav.accessReview", "w"),
          new Place("/teams", "pi-sitemap", "nav.teams", "m"),
          new Place("/staff", "pi-users", "nav.staff", "s"),
          new Place("/imports", "pi-upload", "nav.imports", "u"));

  private static final Map<String, String> LISTS =
      Map.of(
          "/ticket", "/tickets",
          "/new-ticket", "/tickets",
          "/consent/person", "/consent/people",
          "/consent/notice", "/consent/notices",
          "/records", "/transfers",
          "/assessments", "/transfers",
          "/assessment", "/transfers",
          "/rights/request", "/rights/queue",
          "/rights/board", "/rights/queue",
          "/rights/register", "/rights/queue");

  @Inject private Viewer viewer;
  @Inject private HttpServletRequest request;

  /**
   * A place to go to.
   *
   * @param text key of its name in the shared texts
   * @param key the letter that goes there after a g
   */
  public record Place(String path, String icon, String text, String key) {}

  public List<Place> getPlaces() {
    return ALL.stream().filter(place -> viewer.opens(place.path())).toList();
  }

  /** Whether the viewer is there now. */
  public boolean isHere(String path) {
    String page = request.getRequestURI().substring(request.getContextPath().length());
    // A ticket belongs to the list of tickets, a request to the queue.
    return page.startsWith(path) || path.equals(LISTS.get(page.replace(".xhtml", "")));
  }

  /** Where the viewer's work begins. */
  public String getHome() {
    return getPlaces().stream().findFirst().map(Place::path).orElse("/account");
  }
}
