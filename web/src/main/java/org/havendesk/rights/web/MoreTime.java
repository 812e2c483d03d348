package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.Extension;
import org.omnifaces.util.Messages;

/** The officer's form to extend the time for an answer, where the law has an extension. */
@Named
@RequestScoped
public class MoreTime {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Extension extension;
  @Inject private RightsCase shown;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private Optional<Extension.Offer> offer;
  private String reason;
  private String words;

  /** What an extension would be; null if there is none any more. */
  public Extension.Offer getOffer() {
    if (offer == null) {
      offer = extension.offer(shown.getRequest().id(), language.getLocale());
    }
    return offer.orElse(null);
  }

  /** The law's reasons, to choose from. */
  public List<SelectItem> getReasons() {
    return getOffer().reasons().entrySet().stream()
        .map(each -> new SelectItem(each.getKey(), each.getValue()))
        .toList();
  }

  /** Takes the time and shows the request anew. */
  public String take() {
    try {
      extension.take(
          shown.getRequest().id(),
          reason,
          Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty()));
      toasts.done(TEXTS, "extend.taken");
    } catch (InvalidInput e) {
      Messages.addError(
          "extend:reason", "{0}", language.texts(TEXTS).getString("extend.reasonMissing"));
      return null;
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
    }
    return "/rights/request?faces-redirect=true&id=" + shown.getRequest().id();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
