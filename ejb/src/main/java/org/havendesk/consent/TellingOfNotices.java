package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.havendesk.access.CurrentCaller;
import org.havendesk.channels.LetterSent;
import org.havendesk.consent.store.Notice;
import org.havendesk.consent.store.NoticeShelf;
import org.havendesk.consent.store.NoticesTold;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;

/** Keeps which version of the notice, in which language, each person was told of, with evidence. */
@ApplicationScoped
public class TellingOfNotices {

  @Inject private Purposes purposes;
  @Inject private NoticeShelf shelf;
  @Inject private NoticesTold told;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Below each letter stands the link to the notice. */
  void letterLeft(@Observes LetterSent letter) {
    var languages = purposes.jurisdiction().languages();
    String spoken =
        letter
            .language()
            .map(tag -> Locale.forLanguageTag(tag).getLanguage())
            .filter(languages::contains)
            .orElse(languages.get(0));
    shelf
        .published(Purposes.PRIVACY, spoken)
        .or(() -> shelf.published(Purposes.PRIVACY, languages.get(0)))
        .filter(notice -> told.add(letter.person(), notice.id(), clock.instant()))
        .ifPresent(notice -> prove(letter, notice));
  }

  private void prove(LetterSent letter, Notice notice) {
    told.proven(
        letter.person(),
        notice.id(),
        evidence.record(
            Act.of("notice.told")
                .about(letter.person())
                .by(caller.get().actor())
                .fact("notice", notice.id())
                .fact("number", notice.number())
                .fact("language", notice.language())
                .fact("sha256", NoticeDigest.of(notice))));
  }
}
