package org.havendesk.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.MyChoices;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;

/** For what the holder of a mail's link lets us use their data: one press each way. */
@Named("myChoices")
@RequestScoped
public class MyChoicesPage {

  private static final String TEXTS = "org.havendesk.consent.web.messages";

  @Inject private MyChoices choices;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<MyChoices.Offer> offers;

  public List<MyChoices.Offer> getOffers() {
    if (offers == null) {
      offers = choices.offers(token(), language.getLocale());
    }
    return offers;
  }

  /** Says yes to the text that is shown. */
  public String allow(MyChoices.Offer offer) {
    return choose(offer, true);
  }

  /** Says no. */
  public String stop(MyChoices.Offer offer) {
    return choose(offer, false);
  }

  private String choose(MyChoices.Offer offer, boolean yes) {
    Optional<UUID> text = offer.text().map(shown -> shown.id());
    try {
      if (choices.choose(token(), offer.purpose(), offer.channel(), yes, text)) {
        toasts.done(TEXTS, "mine.done");
      }
    } catch (InvalidInput changed) {
      toasts.warn(TEXTS, "mine.changedText");
    }
    return "/privacy/choices?faces-redirect=true&t=" + token();
  }

  private static String token() {
    return Optional.ofNullable(Faces.getRequestParameter("t")).orElse("");
  }
}
