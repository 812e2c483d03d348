package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havendesk.platform.Settings;
import org.havendesk.platform.web.Language;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.rights.PrivacyDesk;
import org.omnifaces.util.Faces;

/** What the Privacy Centre tells everyone: whose house this is, which laws and rights hold. */
@Named
@RequestScoped
public class PrivacyCentre {

  @Inject private PrivacyDesk desk;
  @Inject private Language language;
  @Inject private Settings settings;

  public List<PrivacyDesk.Offer> getOffers() {
    return desk.offers(language.getLocale());
  }

  public Jurisdiction getHere() {
    return desk.jurisdiction();
  }

  public String getTerritory() {
    return getHere().nameIn(language.getLocale());
  }

  public String getLaws() {
    return String.join(", ", desk.laws(language.getLocale()));
  }

  /** How a law here names the way to all choices; null if none does. */
  public String getChoicesLink() {
    return desk.choicesLink(language.getLocale()).orElse(null);
  }

  /** Where another jurisdiction's Privacy Centre is; empty for a name that nobody knows. */
  public String getElsewhere() {
    var id = Faces.getRequestParameter("at");
    return id == null || !id.matches("[a-z][a-z0-9-]*")
        ? ""
        : settings
            .baseUrlOf(id)
            .map(url -> url.toString().replaceAll("/$", "") + "/privacy")
            .orElse("");
  }
}
