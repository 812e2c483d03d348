package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.PrivacyDesk;
import org.omnifaces.util.Faces;

/**
 * Where a mailed link leads: it shows what would happen, and only a press of the button does it.
 */
@Named
@RequestScoped
public class ConfirmPage {

  @Inject private PrivacyDesk desk;
  @Inject private Patience patience;
  @Inject private Language language;

  private Optional<PrivacyDesk.Offer> offer;

  /** What would be confirmed; null if the link is used up, over or invented. */
  public PrivacyDesk.Offer getOffer() {
    if (offer == null) {
      offer = desk.confirmable(token(), language.getLocale());
      if (offer.isEmpty()) {
        patience.wrongLink();
      }
    }
    return offer.orElse(null);
  }

  public String confirm() {
    return desk.confirm(token())
        .map(follow -> "/privacy/status?faces-redirect=true&token=" + follow)
        .orElse("/privacy/confirm?faces-redirect=true");
  }

  private static String token() {
    return Optional.ofNullable(Faces.getRequestParameter("token")).orElse("");
  }
}
