package org.havendesk.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.consent.store.Notice;
import org.havendesk.consent.store.NoticeShelf;

/** What people are told, for everyone to read. */
@Stateless
@Guarded
public class NoticeBoard {

  @Inject private Purposes purposes;
  @Inject private NoticeShelf shelf;

  /**
   * What people read now on a topic: in their language, else in the house's first. A text that is
   * not approved in a language is not shown in it.
   */
  @OpenToAll("notices are public")
  public Optional<NoticeText> current(String topic, Locale locale) {
    return shelf
        .published(topic, locale.getLanguage())
        .or(() -> shelf.published(topic, purposes.jurisdiction().languages().get(0)))
        .map(this::text);
  }

  /** A text that people read, now or before, by its id: what somebody agreed to stays readable. */
  @OpenToAll("notices are public")
  public Optional<NoticeText> shown(UUID id) {
    return shelf.find(id).filter(notice -> notice.publishedAt().isPresent()).map(this::text);
  }

  /** All that people ever read on a topic in a language, the newest first. */
  @OpenToAll("notices are public")
  public List<NoticeText> shown(String topic, String language) {
    return shelf.of(topic).stream()
        .filter(notice -> notice.publishedAt().isPresent() && notice.language().equals(language))
        .map(this::text)
        .toList();
  }

  private NoticeText text(Notice notice) {
    return NoticeText.of(notice, purposes.elementsOf(notice.topic()).keySet());
  }
}
