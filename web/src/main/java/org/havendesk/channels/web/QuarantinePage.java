package org.havendesk.channels.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.havendesk.channels.HeldMail;
import org.havendesk.channels.Quarantine;
import org.havendesk.channels.UnreadableMail;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Toasts;

/** The supervisors' page of mails that could not be taken in. */
@Named
@RequestScoped
public class QuarantinePage {

  private static final String TEXTS = "org.havendesk.channels.web.messages";

  @Inject private Quarantine quarantine;
  @Inject private SeenMails seen;
  @Inject private Toasts toasts;

  public List<HeldMail> getMails() {
    if (seen.get().isEmpty()) {
      seen.show(quarantine.held());
    }
    return seen.get().orElseThrow();
  }

  /** Tries to make a ticket of a mail. */
  public void release(UUID id) {
    try {
      // As text, since numbers of tickets are written without separators.
      toasts.done(TEXTS, "quarantine.released", Long.toString(quarantine.release(id)));
    } catch (UnreadableMail still) {
      toasts.refuse(TEXTS, "quarantine.stillUnreadable");
    } catch (NotFound decided) {
      toasts.warn(TEXTS, "quarantine.decided");
    }
    seen.forget();
  }

  /** Destroys a mail. */
  public void discard(UUID id) {
    try {
      quarantine.discard(id);
      toasts.done(TEXTS, "quarantine.discarded");
    } catch (NotFound decided) {
      toasts.warn(TEXTS, "quarantine.decided");
    }
    seen.forget();
  }
}
