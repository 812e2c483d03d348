package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.Verification;
import org.omnifaces.util.Messages;

/** Whether it is sure who asks, on the page of one request. */
@Named
@RequestScoped
public class Identity {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Verification verification;
  @Inject private RightsCase shown;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private Optional<Verification.View> view;
  private String how;

  /** The check; null if the law wants none. */
  public Verification.View getView() {
    if (view == null) {
      view = verification.find(shown.getRequest().id(), language.getLocale());
    }
    return view.orElse(null);
  }

  /** Whether the request still waits for it. */
  public boolean isAwaited() {
    return getView() != null && getView().closedAt().isEmpty() && shown.getRequest().open();
  }

  /** Says that it is sure, and shows the request anew. */
  public String vouch() {
    try {
      verification.vouch(shown.getRequest().id(), how);
      toasts.done(TEXTS, "proof.vouched");
    } catch (InvalidInput e) {
      Messages.addError("vouch:how", "{0}", language.texts(TEXTS).getString("proof.howMissing"));
      return null;
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
    }
    return "/rights/request?faces-redirect=true&id=" + shown.getRequest().id();
  }

  public String getHow() {
    return how;
  }

  public void setHow(String how) {
    this.how = how;
  }
}
