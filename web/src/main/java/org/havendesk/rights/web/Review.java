package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.LocalLaw;
import org.havendesk.rights.Reviews;
import org.omnifaces.util.Messages;

/** The part of the shown request that compliance and legal decide together. */
@Named
@RequestScoped
public class Review {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Reviews reviews;
  @Inject private RightsCase shown;
  @Inject private LocalLaw law;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private Optional<Reviews.View> view;
  private String words;
  private String ground;

  /** The review; null if the request needs none. */
  public Reviews.View getView() {
    if (view == null) {
      view = reviews.find(shown.getRequest().id(), language.getLocale());
    }
    return view.orElse(null);
  }

  /** The name of a ground of refusal. */
  public String groundName(String name) {
    return law.refusalName(shown.getRequest().regulation(), name, language.getLocale());
  }

  public String grant() {
    return decide(Optional.empty());
  }

  /** Decides against it, on the chosen ground. */
  public String refuse() {
    return decide(Optional.of(Optional.ofNullable(ground).orElse("")));
  }

  private String decide(Optional<String> against) {
    try {
      reviews.decide(shown.getRequest().id(), against, words);
      toasts.done(TEXTS, "review.decided");
    } catch (InvalidInput e) {
      boolean ofGround = "ground".equals(e.field());
      Messages.addError(
          ofGround ? "review:ground" : "review:words",
          "{0}",
          language
              .texts(TEXTS)
              .getString(ofGround ? "case.groundMissing" : "review.invalid." + e.field()));
      return null;
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
    }
    return "/rights/request?faces-redirect=true&id=" + shown.getRequest().id();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getGround() {
    return ground;
  }

  public void setGround(String ground) {
    this.ground = ground;
  }
}
