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
          new Place("/tickets", "pi-inbox", "nav.tickets"),
          new Place("/replies", "pi-comment", "nav.replies"),
          new Place("/knowledge", "pi-book", "nav.knowledge"),
          new Place("/satisfaction", "pi-face-smile", "nav.satisfaction"),
          new Place("/rights/queue", "pi-shield", "nav.requests"),
          new Place("/rights/laws", "pi-book", "nav.laws"),
          new Place("/consent/people", "pi-check-square", "nav.consents"),
          new Place("/consent/notices", "pi-file-edit", "nav.notices"),
          new Place("/quarantine", "pi-exclamation-triangle", "nav.quarantine"),
          new Place("/recipients", "pi-share-alt", "nav.recipients"),
          new Place("/transfers", "pi-globe", "nav.transfers"),
          new Place("/evidence/log", "pi-verified", "nav.evidence"),
          new Place("/reveals", "pi-eye", "nav.reveals"),
          new Place("/access-review", "pi-user-edit", "nav.accessReview"),
          new Place("/teams", "pi-sitemap", "nav.teams"),
          new Place("/staff", "pi-users", "nav.staff"));

  private static final Map<String, String> LISTS =
      Map.of(
          "/ticket", "/tickets",
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
   */
  public record Place(String path, String icon, String text) {}

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
