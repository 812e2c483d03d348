package org.havendesk.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.help.VisitOver;
import org.havendesk.help.web.HelpVisit;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.satisfaction.Rating;
import org.havendesk.satisfaction.RatingDesk;
import org.omnifaces.util.Messages;

/** The rating of a ticket of one's own, on its page. */
@Named
@RequestScoped
public class OwnRating {

  @Inject private RatingDesk desk;
  @Inject private HelpVisit visit;
  @Inject private Language language;

  private Integer score;
  private String comment;
  private Rating rating;
  private boolean looked;

  /** What was said of this ticket; null as long as it is not solved. */
  public Rating of(long ticket) {
    if (!looked) {
      looked = true;
      rating = desk.own(visit.token(), ticket).orElse(null);
      if (rating != null && score == null) {
        score = rating.score().orElse(null);
        comment = rating.comment().orElse(null);
      }
    }
    return rating;
  }

  /** Rates it. */
  public String rate(long ticket) {
    try {
      desk.rateOwn(visit.token(), ticket, score == null ? 0 : score, comment);
    } catch (VisitOver e) {
      return "/help/enter?faces-redirect=true&over=yes";
    } catch (NotFound e) {
      return "/help/ticket?faces-redirect=true&done=changed&id=" + ticket;
    } catch (InvalidInput e) {
      Messages.addError(
          "rate:" + e.field(),
          "{0}",
          language.texts(RatePage.TEXTS).getString("wrong." + e.field()));
      return null;
    }
    return "/help/ticket?faces-redirect=true&done=rated&id=" + ticket;
  }

  public Integer getScore() {
    return score;
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
