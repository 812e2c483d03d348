package org.havendesk.webhooks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.webhooks.CallLog;
import org.havendesk.webhooks.CallView;
import org.havendesk.webhooks.EndpointView;
import org.havendesk.webhooks.store.CallState;
import org.omnifaces.util.Faces;

/** What one endpoint was told, and how that went. */
@Named
@RequestScoped
public class WebhookLog {

  private static final int ROWS = 50;

  @Inject private CallLog log;
  @Inject private WebhooksPage page;
  @Inject private Language language;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private EndpointView endpoint;
  private List<CallView> calls;
  private boolean read;
  private int hours = 24;

  /** The endpoint that the address names; null if it names none. */
  public EndpointView getEndpoint() {
    if (!read) {
      read = true;
      endpoint = page.named(Faces.getRequestParameter("log")).orElse(null);
    }
    return endpoint;
  }

  /** Whether only what failed is shown. */
  public boolean isOnlyFailed() {
    return "true".equals(Faces.getRequestParameter("failed"));
  }

  public List<CallView> getCalls() {
    if (calls == null) {
      calls = log.list(getEndpoint().id(), isOnlyFailed(), before(), ROWS);
    }
    return calls;
  }

  private static long before() {
    return number("before").orElse(Long.MAX_VALUE);
  }

  private static Optional<Long> number(String parameter) {
    return Optional.ofNullable(Faces.getRequestParameter(parameter))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** Where older ones begin; null if there are none. */
  public Long getOlder() {
    return getCalls().size() < ROWS ? null : getCalls().get(ROWS - 1).id();
  }

  /** Whether the page is to be looked at again in a moment. */
  public boolean isMoving() {
    return getEndpoint().off().isEmpty()
        && getCalls().stream()
            .anyMatch(call -> call.state() == CallState.WAITING && call.last().isEmpty());
  }

  /** How an attempt ended, in plain words. */
  public String words(CallView.Try attempt) {
    String key =
        attempt
            .fault()
            .map(fault -> "fault." + fault)
            .orElseGet(() -> "status." + kind(attempt.status().orElse(0)));
    return language.texts(WebhooksPage.TEXTS).getString(key);
  }

  private static String kind(int status) {
    return switch (status) {
      case 401, 403 -> "denied";
      case 404, 405 -> "missing";
      case 410 -> "gone";
      case 429 -> "busy";
      default -> Integer.toString(status / 100);
    };
  }

  /** Sends the one again whose button was pressed, at once. */
  public String sendAgain() {
    Optional<Long> call = number("again").filter(pressed -> Faces.isPostback());
    if (call.isEmpty() || getEndpoint() == null) {
      return null;
    }
    try {
      log.sendAgain(call.get());
      toasts.done(WebhooksPage.TEXTS, "sentAgain");
    } catch (NotFound gone) {
      toasts.warn(WebhooksPage.TEXTS, "gone");
    }
    return here();
  }

  /** Sends all again that failed lately. */
  public String sendFailedAgain() {
    int count =
        log.sendFailedAgain(getEndpoint().id(), clock.instant().minus(Duration.ofHours(hours)));
    toasts.done(WebhooksPage.TEXTS, "sentAllAgain", count);
    return here();
  }

  private String here() {
    return WebhooksPage.HERE
        + "&log="
        + getEndpoint().id()
        + (isOnlyFailed() ? "&failed=true" : "");
  }

  /** How far back failed calls are sent again. */
  public int getHours() {
    return hours;
  }

  public void setHours(int hours) {
    this.hours = hours;
  }
}
