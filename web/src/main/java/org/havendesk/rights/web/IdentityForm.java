package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.Verification;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Where somebody who follows a request shows that they are the person. */
@Named
@RequestScoped
public class IdentityForm {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Verification verification;
  @Inject private Language language;

  private Optional<Verification.Asked> asked;
  private String name;
  private String phone;
  private String subject;
  private String signature;

  /** What is asked; null if nothing is. */
  public Verification.Asked getAsked() {
    if (asked == null) {
      asked = verification.asked(token(), language.getLocale());
    }
    return asked.orElse(null);
  }

  /** Compares; the page shows what came of it. */
  public String prove() {
    var said =
        new Verification.Answers(
            Optional.ofNullable(name),
            Optional.ofNullable(phone),
            Optional.ofNullable(subject),
            Optional.ofNullable(signature));
    try {
      if (!verification.prove(token(), said, language.getLocale())) {
        asked = null;
        signature = null;
        warn("identity:name", "identity.notEnough");
        return null;
      }
    } catch (InvalidInput e) {
      boolean unsigned = "signature".equals(e.field());
      warn(
          unsigned ? "identity:signature" : "identity:name",
          unsigned ? "identity.unsigned" : "identity.tooFew");
      return null;
    } catch (Stale | NotFound overMeanwhile) {
      Messages.addGlobalWarn("{0}", text("identity.over"));
      return null;
    }
    return "/privacy/status?faces-redirect=true&token=" + token();
  }

  private void warn(String field, String key) {
    if (getAsked() != null && getAsked().triesLeft() > 0) {
      var words = new Object[] {getAsked().details(), getAsked().triesLeft()};
      Messages.addError(
          field, "{0}", new MessageFormat(text(key), language.getLocale()).format(words));
    }
  }

  private String text(String key) {
    return language.texts(TEXTS).getString(key);
  }

  private static String token() {
    return Optional.ofNullable(Faces.getRequestParameter("token")).orElse("");
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getSignature() {
    return signature;
  }

  public void setSignature(String signature) {
    this.signature = signature;
  }
}
