package org.havendesk.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.NoticeBoard;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Purposes;
import org.havendesk.platform.web.Language;
import org.omnifaces.util.Faces;

/** What people are told, and were told before. */
@Named
@RequestScoped
public class NoticePage {

  @Inject private NoticeBoard board;
  @Inject private Language language;

  /** What people read now as the notice as a whole; null if nothing is published. */
  public NoticeText getPrivacy() {
    return board.current(Purposes.PRIVACY, language.getLocale()).orElse(null);
  }

  /** The text that the address names; null if there is none. */
  public NoticeText getText() {
    try {
      return Optional.ofNullable(Faces.getRequestParameter("id"))
          .map(UUID::fromString)
          .flatMap(board::shown)
          .orElse(null);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  /** All that people ever read on its topic in its language. */
  public List<NoticeText> getVersions() {
    var text = getText();
    return text == null ? List.of() : board.shown(text.topic(), text.language());
  }
}
