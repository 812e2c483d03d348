package org.havendesk.channels.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.access.web.Viewer;
import org.havendesk.channels.CallDesk;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Messages;

/** Calls a customer for a colleague, and keeps which telephone is theirs. */
@Named
@RequestScoped
public class Calling {

  private static final String TEXTS = "org.havendesk.channels.web.messages";

  @Inject private CallDesk desk;
  @Inject private Viewer viewer;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private String extension;

  /** Whether the viewer can have somebody called. */
  public boolean isOffered() {
    return viewer.may("TICKETS_WRITE") && desk.isOffered();
  }

  /** Whether it is known which telephone is to ring. */
  public boolean isReady() {
    return desk.extension().isPresent();
  }

  /** Calls the customer of a ticket. */
  public void call(long ticket) {
    var texts = language.texts(TEXTS);
    try {
      boolean started =
          desk.call(
              ticket,
              new CallDesk.Words(
                  texts.getString("call.noteStarted"), texts.getString("call.noteFailed")));
      if (started) {
        toasts.done(TEXTS, "call.started");
      } else {
        toasts.refuse(TEXTS, "call.failed");
      }
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "call.wrong." + e.field());
    } catch (UseStopped e) {
      toasts.refuse(TEXTS, "call.restricted");
    }
  }

  /** Keeps which telephone is the viewer's. */
  public String save() {
    try {
      desk.setExtension(extension);
      toasts.done(TEXTS, "extension.saved");
      return "/account?faces-redirect=true";
    } catch (InvalidInput e) {
      Messages.addError(
          "telephone:extension", "{0}", language.texts(TEXTS).getString("extension.wrong"));
      return null;
    }
  }

  public String getExtension() {
    return extension == null ? desk.extension().orElse("") : extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }
}
