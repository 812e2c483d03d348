package org.havendesk.recipients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Toasts;
import org.havendesk.recipients.NoticeView;
import org.havendesk.recipients.Notices;

/** Who else was told of the shown request, and who has not answered. */
@Named
@RequestScoped
public class ToldRecipients {

  private static final String TEXTS = "org.havendesk.recipients.web.messages";

  @Inject private Notices notices;
  @Inject private Toasts toasts;

  public List<NoticeView> of(UUID request) {
    return notices.of(request);
  }

  /** Tells one once more, at once. */
  public String sendAgain(UUID request, UUID notice) {
    return attempt(request, "told.sentAgain", () -> notices.sendAgain(notice));
  }

  /** Notes that one has heard, by telephone for example. */
  public String confirm(UUID request, UUID notice) {
    return attempt(request, "told.confirmed", () -> notices.confirm(notice));
  }

  private String attempt(UUID request, String done, Runnable act) {
    try {
      act.run();
      toasts.done(TEXTS, done);
    } catch (Stale e) {
      toasts.warn(TEXTS, "told.stale");
    }
    return "/rights/request?faces-redirect=true&id=" + request;
  }
}
