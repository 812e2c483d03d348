package org.havendesk.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.havendesk.access.Permission;
import org.havendesk.access.Role;
import org.havendesk.consent.Purposes;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.platform.Settings;
import org.havendesk.records.store.SealedData;

/** What protects the data (GDPR 30(1)(g), for example), with the figures of this very system. */
@ApplicationScoped
public class SecurityMeasures {

  @Inject private SealedData sealed;
  @Inject private EvidenceLog log;
  @Inject private Purposes purposes;
  @Inject private Settings settings;

  /** Each in a sentence. */
  List<String> inWords(Locale locale) {
    var figures = sealed.count();
    return List.of(
        say(locale, "sealing", figures.fields(), figures.tables(), figures.keys()),
        say(locale, "erasure", figures.destroyed()),
        say(locale, "transport", settings.baseUrl().getScheme()),
        say(locale, "access", Role.values().length, Permission.values().length),
        say(locale, "evidence", log.size()),
        say(locale, "separation", purposes.jurisdiction().nameIn(locale)));
  }

  private static String say(Locale locale, String measure, Object... figures) {
    String words = ProcessingRecords.texts(locale).getString("security." + measure);
    return new MessageFormat(words, locale).format(figures);
  }
}
