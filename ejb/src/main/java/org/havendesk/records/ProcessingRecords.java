package org.havendesk.records;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.consent.Purposes;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.records.store.ImpactAssessments;
import org.havendesk.regulation.Purpose;
import org.havendesk.regulation.RecipientKind;
import org.havendesk.rights.LocalLaw;
import org.havendesk.transfers.TransferDecision.Ground;
import org.havendesk.transfers.TransferDesk;

/**
 * Makes the record of processing activities from purposes, recipients and transfers as they are.
 */
@Stateless
@Guarded
public class ProcessingRecords {

  @Inject private Purposes purposes;
  @Inject private TransferDesk transfers;
  @Inject private LocalLaw law;
  @Inject private ImpactAssessments assessments;
  @Inject private AssessmentRulebook rules;
  @Inject private SecurityMeasures security;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** The record of today. */
  @Needs(Permission.TRANSFERS_READ)
  public ProcessingRecord today(Locale locale) {
    var here = purposes.jurisdiction();
    var controller = here.controller();
    return new ProcessingRecord(
        LocalDate.now(clock.withZone(here.timeZone())),
        String.join(", ", controller.name(), controller.address(), controller.email()),
        controller.authority(),
        here.regulations().stream()
            .map(id -> law.regulationName(id, locale.getLanguage()))
            .collect(Collectors.joining(", ")),
        texts(locale).getString("people"),
        List.copyOf(activities(locale).values()),
        security.inWords(locale));
  }

  /** What is done with personal data today, by the purpose's name. */
  @Needs(Permission.TRANSFERS_READ)
  public Map<String, Activity> activities(Locale locale) {
    Map<String, Activity> activities = new LinkedHashMap<>();
    purposes.all().forEach((name, each) -> activities.put(name, activity(name, each, locale)));
    return activities;
  }

  /** The same as a spreadsheet (Office Open XML); leaves evidence. */
  @Needs(Permission.TRANSFERS_READ)
  public byte[] asSpreadsheet(Locale locale) {
    prove("xlsx");
    return RecordFiles.spreadsheet(today(locale), texts(locale));
  }

  /** The same on paper (PDF); leaves evidence. */
  @Needs(Permission.TRANSFERS_READ)
  public byte[] asPaper(Locale locale) {
    prove("pdf");
    return RecordFiles.paper(today(locale), texts(locale), locale);
  }

  private void prove(String format) {
    evidence.record(
        Act.of("processing-record.exported").by(caller.get().actor()).fact("format", format));
  }

  private Activity activity(String name, Purpose purpose, Locale locale) {
    var basis = purposes.basisOf(purpose);
    var told =
        transfers.list().stream()
            .filter(recipient -> serves(recipient, name))
            .sorted(Comparator.comparing(TransferDesk.View::name))
            .toList();
    return new Activity(
        purpose.nameIn(locale),
        purpose.meaningIn(locale),
        "%s (%s)".formatted(basis.nameIn(locale), basis.citation()),
        purpose.categoriesIn(locale),
        told.stream().map(one -> recipient(one, locale)).toList(),
        told.stream()
            .filter(one -> one.decision().ground() != Ground.INSIDE)
            .map(one -> transfer(one, locale))
            .toList(),
        purpose.storageIn(locale),
        assessment(name, purpose, locale));
  }

  private boolean serves(TransferDesk.View recipient, String name) {
    var kind = RecipientKind.named(recipient.kind());
    return purposes.servedBy(kind, recipient.purposes()).contains(name);
  }

  private String assessment(String name, Purpose purpose, Locale locale) {
    var decided = assessments.decided(name);
    if (decided.isEmpty()) {
      boolean called = rules.callFor(rules.knownOf(purpose).keySet());
      return texts(locale).getString(called ? "assessment.missing" : "assessment.none");
    }
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .format(decided.get().reviewBy().orElseThrow());
    String key = "assessment." + decided.get().outcome().orElseThrow();
    return new MessageFormat(texts(locale).getString(key), locale).format(new Object[] {day});
  }

  private static String recipient(TransferDesk.View one, Locale locale) {
    return "%s (%s)".formatted(one.name(), texts(locale).getString("kind." + one.kind()));
  }

  private static String transfer(TransferDesk.View one, Locale locale) {
    String country =
        one.country().isEmpty() ? "–" : new Locale("", one.country()).getDisplayCountry(locale);
    String verdict = texts(locale).getString(one.decision().permitted() ? "goes" : "held");
    return "%s, %s: %s, %s (%s)"
        .formatted(
            one.name(),
            country,
            verdict,
            one.decision().ground().nameIn(locale),
            one.decision().citation());
  }

  static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(
        "org.havendesk.records.texts", locale, ProcessingRecords.class.getClassLoader());
  }
}
