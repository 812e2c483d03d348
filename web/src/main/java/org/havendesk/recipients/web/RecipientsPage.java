package org.havendesk.recipients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Settings;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.recipients.NewRecipient;
import org.havendesk.recipients.RecipientDesk;
import org.havendesk.recipients.RecipientTerms;
import org.havendesk.recipients.RecipientView;
import org.havendesk.recipients.store.KnownBy;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RecipientKind;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The list of who else gets people's data, and the form for one of them. */
@Named
@RequestScoped
public class RecipientsPage {

  private static final String TEXTS = "org.havendesk.recipients.web.messages";

  @Inject private RecipientDesk desk;
  @Inject private Jurisdictions jurisdictions;
  @Inject private Settings settings;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<RecipientView> all;
  private RecipientView changed;
  private boolean read;
  private String name;
  private RecipientKind kind = RecipientKind.PROCESSOR;
  private String url;
  private String contact;
  private String purpose;
  private KnownBy knownBy = KnownBy.EMAIL_SHA256;
  private String country;
  private boolean certified;
  private String client;
  private String[] purposes;
  private String contract;
  private String categories;
  private String subProcessors;
  private String secret;
  private String secretOf;

  public List<RecipientView> getAll() {
    if (all == null) {
      all = desk.list();
    }
    return all;
  }

  /** The recipient that the address names, to be changed; null for a new one. */
  public RecipientView getChanged() {
    if (!read) {
      read = true;
      String id = Optional.ofNullable(Faces.getRequestParameter("id")).orElse("");
      changed =
          getAll().stream()
              .filter(each -> each.id().toString().equals(id))
              .findFirst()
              .orElse(null);
      if (changed != null && !Faces.isPostback()) {
        name = changed.name();
        kind = changed.kind();
        url = changed.url();
        contact = changed.contact();
        purpose = changed.purpose();
        knownBy = changed.knownBy();
        country = changed.country();
        certified = changed.certified();
        client = changed.client().orElse(null);
        purposes = changed.purposes().toArray(String[]::new);
        contract = changed.contract().orElse(null);
        categories = changed.categories().orElse(null);
        subProcessors = changed.subProcessors().orElse(null);
      }
    }
    return changed;
  }

  /** Registers a recipient and shows its secret once, or changes what is said of one. */
  public String save() {
    try {
      var said = new NewRecipient(name, kind, url, contact, purpose, knownBy, terms());
      if (getChanged() != null) {
        desk.change(getChanged().id(), said);
        toasts.done(TEXTS, "recipients.changed");
        return "/recipients?faces-redirect=true";
      }
      secret = desk.register(said).secret();
      secretOf = name;
      name = null;
      url = null;
      contact = null;
      purpose = null;
      client = null;
      purposes = null;
      contract = null;
      categories = null;
      subProcessors = null;
      all = null;
    } catch (InvalidInput e) {
      Messages.addError(
          "recipient:" + e.field(),
          "{0}",
          language.texts(TEXTS).getString("recipients.wrong." + e.field()));
    }
    return null;
  }

  private RecipientTerms terms() {
    return new RecipientTerms(
        country,
        certified,
        Optional.ofNullable(client),
        purposes == null ? List.of() : List.of(purposes),
        Optional.ofNullable(contract),
        Optional.ofNullable(categories),
        Optional.ofNullable(subProcessors));
  }

  /** Makes a new secret and shows it once. */
  public void rotate(RecipientView recipient) {
    secret = desk.rotate(recipient.id()).secret();
    secretOf = recipient.name();
  }

  public void pause(UUID id, boolean whether) {
    desk.pause(id, whether);
    toasts.done(TEXTS, whether ? "recipients.pausedNow" : "recipients.resumedNow");
    all = null;
  }

  public RecipientKind[] getKinds() {
    return RecipientKind.values();
  }

  public KnownBy[] getWaysToKnow() {
    return KnownBy.values();
  }

  /** The secret to hand over; there is no second time to read it. */
  public String getSecret() {
    return secret;
  }

  public String getSecretOf() {
    return secretOf;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public RecipientKind getKind() {
    return kind;
  }

  public void setKind(RecipientKind kind) {
    this.kind = kind;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public KnownBy getKnownBy() {
    return knownBy;
  }

  public void setKnownBy(KnownBy knownBy) {
    this.knownBy = knownBy;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public boolean isCertified() {
    return certified;
  }

  public void setCertified(boolean certified) {
    this.certified = certified;
  }

  /** The purposes of this jurisdiction: name in words to name. */
  public Map<String, String> getKnownPurposes() {
    Map<String, String> names = new LinkedHashMap<>();
    jurisdictions
        .byId(settings.jurisdiction())
        .purposes()
        .forEach((name, one) -> names.put(one.nameIn(language.getLocale()), name));
    return names;
  }

  public String[] getPurposes() {
    return purposes == null ? null : purposes.clone();
  }

  public void setPurposes(String[] purposes) {
    this.purposes = purposes == null ? null : purposes.clone();
  }

  public String getClient() {
    return client;
  }

  public void setClient(String client) {
    this.client = client;
  }

  public String getContract() {
    return contract;
  }

  public void setContract(String contract) {
    this.contract = contract;
  }

  public String getCategories() {
    return categories;
  }

  public void setCategories(String categories) {
    this.categories = categories;
  }

  public String getSubProcessors() {
    return subProcessors;
  }

  public void setSubProcessors(String subProcessors) {
    this.subProcessors = subProcessors;
  }
}
