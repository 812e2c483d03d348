package org.havendesk.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.havendesk.access.Tries.Kind;
import org.havendesk.access.web.GuessBrake;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.satisfaction.Rating;
import org.havendesk.satisfaction.RatingDesk;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Where the links of the letter lead that asks how it was. They only choose beforehand: what looks
 * at links for somebody presses no button, and so rates nothing.
 */
@Named
@RequestScoped
public class RatePage {

  static final String TEXTS = "org.havendesk.satisfaction.web.messages";
  private static final String LINK = RatePage.class.getName();

  @Inject private RatingDesk desk;
  @Inject private GuessBrake brake;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private Optional<Rating> rating;
  private Integer score;
  private String comment;

  /** Takes the token out of the address; what was chosen stays. */
  public String take() {
    String token = Faces.getRequestParameter("t");
    if (token == null) {
      return null;
    }
    request.getSession(true).setAttribute(LINK, token);
    return "/help/rate?faces-redirect=true&s=" + chosen().map(Object::toString).orElse("");
  }

  /** What the link leads to; null if it is over or invented. */
  public Rating getRating() {
    if (rating == null) {
      rating = desk.linked(token());
      if (rating.isEmpty() && !brake.lets(Kind.LINK, request)) {
        brake.tell(Kind.LINK, Faces.getResponse());
      }
    }
    return rating.orElse(null);
  }

  /** Rates. */
  public String rate() {
    try {
      return desk.rate(token(), score == null ? 0 : score, comment)
          ? "/help/rate?faces-redirect=true&done=rated"
          : "/help/rate?faces-redirect=true";
    } catch (NotFound gone) {
      return "/help/rate?faces-redirect=true";
    } catch (InvalidInput e) {
      Messages.addError(
          "rate:" + e.field(), "{0}", language.texts(TEXTS).getString("wrong." + e.field()));
      return null;
    }
  }

  /** Wants to be asked no more. */
  public String decline() {
    desk.decline(token());
    return "/help/rate?faces-redirect=true&done=declined";
  }

  private static Optional<Integer> chosen() {
    return Optional.ofNullable(Faces.getRequestParameter("s"))
        .filter(number -> number.matches("[1-5]"))
        .map(Integer::valueOf);
  }

  private String token() {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(LINK))
        .orElse("");
  }

  /** What was chosen, in the mail or before. */
  public Integer getScore() {
    return Optional.ofNullable(score)
        .or(RatePage::chosen)
        .or(() -> Optional.ofNullable(getRating()).flatMap(Rating::score))
        .orElse(null);
  }

  public void setScore(Integer score) {
    this.score = score;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
