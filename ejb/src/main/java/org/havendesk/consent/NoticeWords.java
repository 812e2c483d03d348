package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havendesk.platform.Settings;
import org.havendesk.recipients.RecipientNames;
import org.havendesk.regulation.Choice;
import org.havendesk.regulation.LawfulBasis;
import org.havendesk.regulation.Purpose;

/**
 * The first draft of a text: what the house does, in words, so that nobody types what the program
 * knows. What it can't know stays open, and can't be submitted before somebody wrote it.
 */
@ApplicationScoped
public class NoticeWords {

  @Inject private Purposes purposes;
  @Inject private RecipientNames recipients;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** A title. */
  String title(String topic, Locale locale) {
    return topic.equals(Purposes.PRIVACY)
        ? say(locale, "title.privacy")
        : purposes.byName(topic).nameIn(locale);
  }

  /** What can be said of each element. */
  Map<String, String> elements(String topic, Locale locale) {
    Map<String, String> words = new LinkedHashMap<>();
    var about =
        topic.equals(Purposes.PRIVACY) ? purposes.all().values() : List.of(purposes.byName(topic));
    purposes
        .elementsOf(topic)
        .keySet()
        .forEach(
            element -> words(element, about, locale).ifPresent(text -> words.put(element, text)));
    return words;
  }

  private Optional<String> words(String element, Collection<Purpose> about, Locale locale) {
    String text =
        switch (element) {
          case "controller" -> controller(locale);
          case "data_protection_officer" ->
              say(locale, "officer", purposes.jurisdiction().controller().email());
          case "statement" -> lines(about, purpose -> purpose.meaningIn(locale));
          case "purposes" -> lines(about, purpose -> purposeLine(purpose, locale));
          case "categories" -> lines(about, purpose -> categoryLine(purpose, locale));
          case "storage", "retention" ->
              lines(about, p -> p.nameIn(locale) + ": " + p.storageIn(locale));
          case "legitimate_interests" ->
              lines(
                  about.stream().filter(p -> basis(p).choice() == Choice.OPT_OUT).toList(),
                  purpose -> purpose.nameIn(locale) + ": " + purpose.meaningIn(locale));
          case "recipients" -> recipientLines(locale);
          case "rights" -> rights(locale);
          case "opt_out_link", "policy_link" -> say(locale, element, centre());
          case "complaint" ->
              say(
                  locale,
                  "complaint",
                  purposes.jurisdiction().controller().authority(),
                  purposes.jurisdiction().controller().authorityUrl());
          case "withdrawal", "voluntary", "source", "automated_decisions", "transfers" ->
              say(locale, element, centre());
          default -> "";
        };
    return Optional.of(text).filter(some -> !some.isBlank());
  }

  private String controller(Locale locale) {
    var controller = purposes.jurisdiction().controller();
    return say(locale, "controller", controller.name(), controller.address(), controller.email());
  }

  private String purposeLine(Purpose purpose, Locale locale) {
    var basis = basis(purpose);
    return "%s: %s %s (%s)."
        .formatted(
            purpose.nameIn(locale),
            purpose.meaningIn(locale),
            basis.nameIn(locale),
            basis.citation());
  }

  private String categoryLine(Purpose purpose, Locale locale) {
    String data = String.join(", ", purpose.categoriesIn(locale));
    var handed =
        purpose.recipients().stream()
            .map(kind -> say(locale, "kind." + kind))
            .sorted()
            .collect(Collectors.joining(", "));
    return handed.isEmpty()
        ? "%s: %s".formatted(purpose.nameIn(locale), data)
        : "%s: %s (%s)".formatted(purpose.nameIn(locale), data, handed);
  }

  private String recipientLines(Locale locale) {
    var names = recipients.all();
    return names.isEmpty()
        ? say(locale, "recipients.none")
        : names.entrySet().stream()
            .map(one -> one.getKey() + " (" + say(locale, "kind." + one.getValue()) + ")")
            .collect(Collectors.joining("\n"));
  }

  private String rights(Locale locale) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), purposes.jurisdiction().timeZone());
    String names =
        purposes.laws().stream()
            .flatMap(law -> law.rights().values().stream())
            .filter(right -> right.isInForceOn(today))
            .map(right -> right.nameIn(locale) + " (" + right.citation() + ")")
            .distinct()
            .collect(Collectors.joining("\n"));
    return say(locale, "rights", centre()) + "\n" + names;
  }

  private LawfulBasis basis(Purpose purpose) {
    return purposes.basisOf(purpose);
  }

  private String centre() {
    return settings.baseUrl().toString().replaceAll("/$", "") + "/privacy";
  }

  private static String lines(Collection<Purpose> about, Function<Purpose, String> line) {
    return about.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String say(Locale locale, String key, Object... values) {
    var bundle =
        ResourceBundle.getBundle(
            "org.havendesk.consent.notices", locale, NoticeWords.class.getClassLoader());
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
