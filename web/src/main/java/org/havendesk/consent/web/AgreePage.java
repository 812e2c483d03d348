package org.havendesk.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.havendesk.consent.MyChoices;
import org.havendesk.platform.web.Language;
import org.omnifaces.util.Faces;

/** Where the letter leads that asks to confirm a yes: only a press of the button confirms it. */
@Named
@RequestScoped
public class AgreePage {

  @Inject private MyChoices choices;
  @Inject private Language language;

  /** What would be confirmed; null if the link is used up, over or invented. */
  public String getPurpose() {
    return choices.toConfirm(token(), language.getLocale()).orElse(null);
  }

  /** Whether it was just confirmed. */
  public boolean isDone() {
    return "yes".equals(Faces.getRequestParameter("done"));
  }

  public String agree() {
    return choices.confirm(token())
        ? "/privacy/agree?faces-redirect=true&done=yes"
        : "/privacy/agree?faces-redirect=true";
  }

  private static String token() {
    return Optional.ofNullable(Faces.getRequestParameter("token")).orElse("");
  }
}
