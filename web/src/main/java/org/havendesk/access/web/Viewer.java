package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havendesk.access.Permission;
import org.havendesk.access.StaffView;
import org.havendesk.platform.web.Language;

/** The colleague who looks at the page; decides what is offered, while the services decide. */
@Named
@RequestScoped
public class Viewer {

  private static final String ATTRIBUTE = StaffView.class.getName();

  @Inject private HttpServletRequest request;
  @Inject private Language language;

  static void remember(HttpServletRequest request, StaffView member) {
    request.setAttribute(ATTRIBUTE, member);
  }

  /** The page looks for news by itself: that does not prolong the visit. */
  public void onlyWatches() {
    CallerFilter.isNoAct(request);
  }

  public String getLogin() {
    return member().map(StaffView::login).orElse("");
  }

  public String getDisplayName() {
    return member().map(StaffView::displayName).orElse("");
  }

  /** Whether the password alone proves nothing, here as at signing in. */
  public boolean isSecondStep() {
    return member().filter(StaffView::takesSecondStep).isPresent();
  }

  /** Whether the account has passcodes. */
  public boolean isSecondFactor() {
    return member().filter(StaffView::secondFactor).isPresent();
  }

  /** Whether a provider signs them in, so that no password of theirs is here. */
  public boolean isProvided() {
    return member().filter(StaffView::provided).isPresent();
  }

  /** Whether a role demands a second factor that is yet to be set up, before anything opens. */
  public boolean isEnrols() {
    return member().filter(StaffView::enrols).isPresent();
  }

  /** Whether a passkey is as good a proof. */
  public boolean isPasskeys() {
    return member().filter(StaffView::passkeys).isPresent();
  }

  /** One or two letters for the round sign. */
  public String getInitials() {
    return initials(getDisplayName());
  }

  /** The roles in the viewer's language. */
  public String getRoleNames() {
    var texts = language.texts("org.havendesk.access.web.messages");
    return member().stream()
        .flatMap(m -> m.roles().stream())
        .map(role -> texts.getString("role." + role.name()))
        .collect(Collectors.joining(", "));
  }

  /** Whether a page or button with this permission is worth offering. */
  public boolean may(String permission) {
    Permission asked = Permission.valueOf(permission);
    return member().map(m -> m.caller().may(asked)).orElse(false);
  }

  /** Whether a page of the portal opens to the viewer. */
  public boolean opens(String page) {
    return member().filter(m -> Pages.open(page, m.caller())).isPresent();
  }

  static String initials(String name) {
    return Stream.of(name.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(java.util.Locale.ROOT);
  }

  private Optional<StaffView> member() {
    return Optional.ofNullable((StaffView) request.getAttribute(ATTRIBUTE));
  }
}
