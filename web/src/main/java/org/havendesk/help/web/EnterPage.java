package org.havendesk.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.help.ComingBack;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;

/** Where somebody asks for a link to their tickets; lives for one request. */
@Named
@RequestScoped
public class EnterPage {

  @Inject private ComingBack comingBack;
  @Inject private Language language;
  @Inject private Limits limits;

  private String email;

  /** Has a link sent, and says the same to everyone. */
  public String ask() {
    if (!limits.letCause("enter:email")) {
      return null;
    }
    try {
      comingBack.ask(email, language.getLocale());
    } catch (InvalidInput e) {
      limits.wrong("enter:email", "wrong.email");
      return null;
    } catch (TooManyRequests e) {
      limits.tooMany("enter:email", e);
      return null;
    }
    return "/help/sent?faces-redirect=true";
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
