package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.recipients.Telling;
import org.havendesk.regulation.Use;
import org.havendesk.rights.Inquiry;
import org.havendesk.rights.LinkedRecords;
import org.havendesk.rights.PrivacyDesk;
import org.havendesk.rights.RequestPath;
import org.havendesk.rights.Reviews;
import org.havendesk.rights.RightsRequestView;
import org.havendesk.rights.Verification;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Where someone follows their request: clocks, progress, the copy, the receipt. */
@Named
@RequestScoped
public class StatusPage {

  @Inject private PrivacyDesk desk;
  @Inject private Inquiry inquiry;
  @Inject private Reviews reviews;
  @Inject private LinkedRecords records;
  @Inject private Verification verification;
  @Inject private Patience patience;
  @Inject private Language language;

  private Optional<RightsRequestView> request;
  private String words;

  /** The request; null if the link is over or invented. */
  public RightsRequestView getRequest() {
    if (request == null) {
      request = desk.follow(token());
      if (request.isEmpty()) {
        patience.wrongLink();
      }
    }
    return request.orElse(null);
  }

  public PrivacyDesk.Offer getOffer() {
    return Optional.ofNullable(getRequest())
        .flatMap(found -> desk.offer(found.type(), language.getLocale()))
        .orElse(null);
  }

  /** From its receipt to its end. */
  public List<RequestPath.Station> getPath() {
    return desk.path(token());
  }

  /** Whether a machine is at it, so that looking again soon makes sense. */
  public boolean isMoving() {
    return getRequest() != null
        && getRequest().open()
        && !getRequest().byHand()
        && !isReviewed()
        && !isComparing()
        && !verification.isAwaited(getRequest().id());
  }

  /** The uses of the person's data that this ended. */
  public Set<Use> getStopped() {
    return desk.stopped(token());
  }

  /** Who else is told, and whether they have heard. */
  public List<Telling.Told> getTold() {
    return desk.told(token());
  }

  /** Whether two colleagues decide it together. */
  public boolean isReviewed() {
    return getRequest() != null && reviews.isOpen(getRequest().id());
  }

  /** Whether a colleague decides which records are the person's. */
  public boolean isComparing() {
    return getRequest() != null && getRequest().open() && records.isAsked(getRequest().id());
  }

  /** Sends the copy. */
  public void download() throws IOException {
    var file = desk.export(token());
    if (file.isPresent()) {
      Faces.sendFile(file.get().content(), file.get().name(), true);
    } else {
      Messages.addGlobalWarn("{0}", text("status.noExport"));
    }
  }

  /** The evidence receipt; empty while it is being sealed into the log. */
  public Optional<String> getReceipt() {
    return desk.receipt(token());
  }

  /** Until when this can be appealed against; null if it can not. */
  public Instant getAppealUntil() {
    return desk.appealUntil(token()).orElse(null);
  }

  /** Appeals, and goes on to where the appeal is followed. */
  public String appeal() {
    try {
      return desk.appeal(token(), Optional.ofNullable(words))
          .map(follow -> "/privacy/status?faces-redirect=true&token=" + follow)
          .orElse(null);
    } catch (InvalidInput tooMany) {
      Messages.addError("appeal:words", "{0}", text("wrong.details"));
      return null;
    }
  }

  /** Answers the officer's question. */
  public String answer() {
    try {
      inquiry.answer(token(), words);
    } catch (InvalidInput e) {
      Messages.addError("answer:words", "{0}", text("answer.missing"));
      return null;
    } catch (Stale answeredAlready) {
      Messages.addGlobalWarn("{0}", text("answer.late"));
      return null;
    }
    return "/privacy/status?faces-redirect=true&token=" + token();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  private String text(String key) {
    return language.texts("org.havendesk.rights.web.messages").getString(key);
  }

  private static String token() {
    return Optional.ofNullable(Faces.getRequestParameter("token")).orElse("");
  }
}
