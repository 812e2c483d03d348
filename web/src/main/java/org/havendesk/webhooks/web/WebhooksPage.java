package org.havendesk.webhooks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.webhooks.EndpointDesk;
import org.havendesk.webhooks.EndpointView;
import org.havendesk.webhooks.NewEndpoint;
import org.havendesk.webhooks.WebhookEvent;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The list of partners' endpoints, and the form for one of them. */
@Named
@RequestScoped
public class WebhooksPage {

  static final String TEXTS = "org.havendesk.webhooks.web.messages";
  static final String HERE = "/webhooks?faces-redirect=true";

  @Inject private EndpointDesk desk;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<EndpointView> all;
  private List<EndpointView> removed;
  private UUID id;
  private String name;
  private String url;
  private WebhookEvent[] events;
  private String secret;
  private String secretOf;

  public List<EndpointView> getAll() {
    if (all == null) {
      all = desk.list();
    }
    return all;
  }

  /** What was removed and can still be brought back. */
  public List<EndpointView> getRemoved() {
    if (removed == null) {
      removed = desk.removed();
    }
    return removed;
  }

  /** Fills the form with the endpoint that the address names. */
  public void open() {
    named(Faces.getRequestParameter("id"))
        .ifPresent(
            one -> {
              id = one.id();
              name = one.name();
              url = one.url();
              events = one.events().toArray(WebhookEvent[]::new);
            });
  }

  /** The endpoint with this id. */
  Optional<EndpointView> named(String wanted) {
    return getAll().stream().filter(one -> one.id().toString().equals(wanted)).findFirst();
  }

  /** Adds an endpoint and shows its secret once, or changes one. */
  public String save() {
    try {
      var said = new NewEndpoint(name, url, events == null ? Set.of() : Set.of(events));
      if (id != null) {
        desk.change(id, said);
        toasts.done(TEXTS, "changed");
        return HERE;
      }
      secret = desk.add(said).secret();
      secretOf = name;
      name = null;
      url = null;
      events = null;
      all = null;
    } catch (NotFound gone) {
      id = null;
      toasts.warn(TEXTS, "gone");
    } catch (InvalidInput e) {
      Messages.addError(
          "endpoint:" + e.field(), "{0}", language.texts(TEXTS).getString("wrong." + e.field()));
    }
    return null;
  }

  /** Makes a new secret and shows it once. */
  public void rotate(EndpointView endpoint) {
    attempt(
        () -> {
          secret = desk.rotate(endpoint.id()).secret();
          secretOf = endpoint.name();
        });
  }

  /** Switches one on or off. */
  public String turn(EndpointView endpoint, boolean on) {
    attempt(
        () -> {
          desk.turn(endpoint.id(), on);
          toasts.done(TEXTS, on ? "on.now" : "off.now", endpoint.name());
        });
    return HERE;
  }

  /** Tries one out, and shows what comes of it. */
  public String test(EndpointView endpoint) {
    attempt(() -> desk.test(endpoint.id()));
    return HERE + "&log=" + endpoint.id();
  }

  /** Removes one; the page then offers to bring it back. */
  public String remove(EndpointView endpoint) {
    attempt(() -> desk.remove(endpoint.id()));
    return HERE;
  }

  /** Brings back what was removed. */
  public String bringBack(EndpointView endpoint) {
    try {
      desk.bringBack(endpoint.id());
      toasts.done(TEXTS, "broughtBack", endpoint.name());
    } catch (NotFound | InvalidInput e) {
      toasts.warn(TEXTS, "gone");
    }
    return HERE;
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (NotFound gone) {
      toasts.warn(TEXTS, "gone");
    }
    all = null;
  }

  public List<WebhookEvent> getChoices() {
    return WebhookEvent.choices();
  }

  /** How many failed calls are counted at most. */
  public int getCounted() {
    return EndpointDesk.COUNTED;
  }

  /** The secret to hand over; there is no second time to read it. */
  public String getSecret() {
    return secret;
  }

  public String getSecretOf() {
    return secretOf;
  }

  public UUID getId() {
    return id;
  }

  public String getIdText() {
    return id == null ? null : id.toString();
  }

  public void setIdText(String text) {
    id = text == null ? null : named(text).map(EndpointView::id).orElse(null);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public WebhookEvent[] getEvents() {
    return events == null ? null : events.clone();
  }

  public void setEvents(WebhookEvent[] events) {
    this.events = events == null ? null : events.clone();
  }
}
