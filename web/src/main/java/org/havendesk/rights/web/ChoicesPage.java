package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.MailLinks;
import org.havendesk.rights.PrivacyDesk;
import org.omnifaces.util.Faces;

/** Where the links below our mails lead: one button for each choice, no address to type. */
@Named
@RequestScoped
public class ChoicesPage {

  @Inject private MailLinks links;
  @Inject private PrivacyDesk desk;
  @Inject private Language language;
  @Inject private Patience patience;

  /** Whether the link still leads to someone. */
  public boolean isGood() {
    return links.isGood(parameter("t"));
  }

  /** Choices that hold at once. */
  public List<PrivacyDesk.Offer> getChoices() {
    return desk.offers(language.getLocale()).stream()
        .filter(offer -> links.isChoice(offer.type()))
        .toList();
  }

  /** The request that the mail's link names; null if it names none. */
  public PrivacyDesk.Offer getOffer() {
    return desk.offer(parameter("type"), language.getLocale()).orElse(null);
  }

  public String choose(String type) {
    return links.ask(parameter("t"), type, language.getLocale())
        ? "/privacy/recorded?faces-redirect=true"
        : null;
  }

  public String request() {
    try {
      return links.ask(parameter("t"), parameter("type"), language.getLocale())
          ? "/privacy/check-mail?faces-redirect=true"
          : null;
    } catch (TooManyRequests e) {
      return patience.ask("mine:send", e);
    }
  }

  private static String parameter(String name) {
    return Optional.ofNullable(Faces.getRequestParameter(name)).orElse("");
  }
}
