package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.havendesk.access.Permission;
import org.havendesk.access.web.Viewer;
import org.havendesk.people.Contact;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.Corrections;
import org.omnifaces.util.Messages;

/** The officer's form that corrects what is held of the shown request's person. */
@Named
@RequestScoped
public class CorrectionForm {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Corrections corrections;
  @Inject private RightsCase shown;
  @Inject private Viewer viewer;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private String name;
  private String email;
  private String phone;
  private String country;
  private String region;
  private String words;

  public boolean isOffered() {
    return viewer.may(Permission.RIGHTS_DECIDE.name())
        && corrections.isOffered(shown.getRequest().id());
  }

  /** Corrects and closes the request. */
  public String correct() {
    String here = "/rights/request?faces-redirect=true&id=" + shown.getRequest().id();
    try {
      corrections.correct(
          shown.getRequest().id(),
          new Contact(
              Optional.ofNullable(email),
              Optional.ofNullable(name),
              Optional.ofNullable(phone),
              Optional.ofNullable(country),
              Optional.ofNullable(region),
              Optional.empty()),
          words);
      toasts.done(TEXTS, "correct.done");
      return here;
    } catch (InvalidInput e) {
      String field = e.field().substring(e.field().lastIndexOf('.') + 1);
      Messages.addError(
          "correct:" + (field.equals("note") || field.equals("correction") ? "words" : field),
          "{0}",
          language.texts(TEXTS).getString("correct.wrong." + field));
    } catch (WrongJurisdiction e) {
      toasts.refuse(TEXTS, "onBehalf.elsewhere", e.jurisdiction());
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
      return here;
    }
    return null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
