package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.Inquiry;
import org.omnifaces.util.Messages;

/** The officer's question to the person of a request. */
@Named
@RequestScoped
public class Question {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Inquiry inquiry;
  @Inject private RightsCase shown;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private String text;

  /** Whether the law stops a clock of this request meanwhile. */
  public boolean isPausing() {
    return shown.getRequest().clocks().stream().anyMatch(clock -> clock.pauses());
  }

  /** Asks, and shows the request anew. */
  public String ask() {
    try {
      inquiry.ask(shown.getRequest().id(), text);
    } catch (InvalidInput e) {
      Messages.addError("ask:text", "{0}", language.texts(TEXTS).getString("inquiry.missing"));
      return null;
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
    }
    return "/rights/request?faces-redirect=true&id=" + shown.getRequest().id();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
