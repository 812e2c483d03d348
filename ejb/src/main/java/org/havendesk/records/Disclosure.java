package org.havendesk.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.consent.ProcessingGate;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.AnswerDraft;
import org.havendesk.rights.RightsRequestView;

/**
 * Tells a person which categories of data are collected about them, from where, for what and to
 * whom they go (Cal. Civ. Code 1798.110(a), 1798.115(a); LGPD 18(VII)), out of the record of
 * processing as it is now, and which of it their own choices leave out.
 */
@ApplicationScoped
public class Disclosure implements AnswerDraft {

  @Inject private ProcessingRecords records;
  @Inject private ProcessingGate gate;
  @Inject private CurrentCaller caller;

  @Override
  public Optional<String> to(RightsRequestView request) {
    if (request.fulfilment() != Fulfilment.DISCLOSURE || !request.open()) {
      return Optional.empty();
    }
    var locale = Locale.forLanguageTag(request.language());
    try (var scope = caller.as(Caller.system("records"))) {
      var texts = ProcessingRecords.texts(locale);
      String uses =
          records.activities(locale).entrySet().stream()
              .map(each -> inWords(each, request.person(), texts))
              .collect(Collectors.joining("\n\n"));
      return Optional.of(
          String.join(
              "\n\n",
              texts.getString("disclosure.intro"),
              uses,
              texts.getString("disclosure.sources")));
    }
  }

  private String inWords(
      Map.Entry<String, Activity> named, Optional<UUID> person, ResourceBundle texts) {
    boolean used = person.map(who -> gate.may(who, named.getKey()).permitted()).orElse(true);
    var activity = named.getValue();
    return new MessageFormat(
            texts.getString(used ? "disclosure.use" : "disclosure.unused"), texts.getLocale())
        .format(
            new Object[] {
              activity.name(),
              activity.purpose(),
              String.join("; ", activity.categories()),
              activity.basis(),
              activity.storage(),
              someone(activity.recipients(), texts)
            });
  }

  private static String someone(List<String> recipients, ResourceBundle texts) {
    return recipients.isEmpty()
        ? texts.getString("disclosure.nobody")
        : String.join("; ", recipients);
  }
}
