package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.regulation.Residence;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.PrivacyDesk;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The form with which anyone asks; lives for one request, so that no address is ever kept. */
@Named
@RequestScoped
public class AskPage {

  @Inject private PrivacyDesk desk;
  @Inject private Language language;
  @Inject private Patience patience;

  private String type;
  private String email;
  private String country;
  private String region;
  private String details;
  private boolean byAgent;

  /** Takes the request in and says what comes next: the same for everyone. */
  public String ask() {
    var locale = language.getLocale();
    var offer = desk.offer(type == null ? "" : type, locale);
    if (offer.isEmpty()) {
      return refused("type");
    }
    if (offer.get().confirmed() && !patience.has()) {
      return patience.askOfAll("ask:email");
    }
    try {
      desk.ask(
          new NewRightsRequest(
              type,
              Optional.empty(),
              email,
              country,
              Optional.ofNullable(region),
              Optional.empty(),
              Optional.ofNullable(details),
              Optional.of(locale.toLanguageTag()),
              byAgent));
    } catch (InvalidInput e) {
      return refused(e.field().substring(e.field().lastIndexOf('.') + 1));
    } catch (WrongJurisdiction e) {
      return "/privacy/elsewhere?faces-redirect=true&at=" + e.jurisdiction();
    } catch (TooManyRequests e) {
      return patience.ask("ask:email", e);
    }
    return next(offer.get());
  }

  private static String next(PrivacyDesk.Offer offer) {
    return (offer.confirmed() ? "/privacy/check-mail" : "/privacy/recorded")
        + "?faces-redirect=true";
  }

  private String refused(String field) {
    var texts = language.texts("org.havendesk.rights.web.messages");
    var key = texts.containsKey("wrong." + field) ? "wrong." + field : "wrong.other";
    Messages.addError("ask:" + field, "{0}", texts.getString(key));
    return null;
  }

  public List<PrivacyDesk.Offer> getOffers() {
    return desk.offers(language.getLocale());
  }

  public String getType() {
    return type == null ? Faces.getRequestParameter("type") : type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Preselected where this house serves a single country. */
  public String getCountry() {
    var served = desk.jurisdiction().serves().stream().map(Residence::country).distinct().toList();
    return country == null && served.size() == 1 ? served.get(0) : country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getRegion() {
    var served = desk.jurisdiction().serves();
    return region == null && served.size() == 1 ? served.get(0).region().orElse(null) : region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getDetails() {
    return details;
  }

  public void setDetails(String details) {
    this.details = details;
  }

  public boolean isByAgent() {
    return byAgent;
  }

  public void setByAgent(boolean byAgent) {
    this.byAgent = byAgent;
  }
}
