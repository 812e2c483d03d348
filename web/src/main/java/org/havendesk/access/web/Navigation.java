package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Map;

/** The places of the portal that the viewer may go to. */
@Named
@RequestScoped
public class Navigation {

  private static final List<Place> ALL =
      List.of(
          new Place("/tickets", "pi-inbox", "nav.tickets", List.of("TICKETS_READ")),
          new Place("/rights/queue", "pi-shield", "nav.requests", List.of("RIGHTS_READ")),
          new Place("/rights/laws", "pi-book", "nav.laws", List.of("RIGHTS_READ")),
          new Place("/consent/people", "pi-check-square", "nav.consents", List.of("CONSENTS_READ")),
          new Place(
              "/consent/notices",
              "pi-file-edit",
              "nav.notices",
              List.of("NOTICES_WRITE", "NOTICES_APPROVE")),
          new Place(
              "/quarantine",
              "pi-exclamation-triangle",
              "nav.quarantine",
              List.of("QUARANTINE_HANDLE")),
          new Place("/recipients", "pi-share-alt", "nav.recipients", List.of("RECIPIENTS_MANAGE")),
          new Place(
              "/transfers",
              "pi-globe",
              "nav.transfers",
              List.of("TRANSFERS_READ", "RECIPIENTS_MANAGE")),
          new Place("/evidence/log", "pi-verified", "nav.evidence", List.of("EVIDENCE_READ")),
          new Place("/reveals", "pi-eye", "nav.reveals", List.of("REVEALS_REVIEW")),
          new Place(
              "/access-review",
              "pi-user-edit",
              "nav.accessReview",
              List.of("ACCESS_REVIEW", "STAFF_MANAGE")),
          new Place("/staff", "pi-users", "nav.staff", List.of("STAFF_MANAGE")));

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
  @Inject private ServletContext application;

  /**
   * A place to go to.
   *
   * @param text key of its name in the shared texts
   * @param permissions of which one is enough to go there
   */
  public record Place(String path, String icon, String text, List<String> permissions) {}

  public List<Place> getPlaces() {
    return ALL.stream()
        .filter(p -> p.permissions().stream().anyMatch(viewer::may) && exists(p))
        .toList();
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

  private boolean exists(Place place) {
    try {
      return application.getResource(place.path() + ".xhtml") != null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException("No path: " + place.path(), e);
    }
  }
}
