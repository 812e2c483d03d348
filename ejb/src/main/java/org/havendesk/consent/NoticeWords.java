package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.havendesk.regulation.RecipientKind;

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
          case "categories" -> byCategory(about, locale, of -> categoryLine(of, locale));
          case "retention" ->
              byCategory(about, locale, of -> joined(of, purpose -> purpose.storageIn(locale)));
          case "storage" -> lines(about, p -> p.nameIn(locale) + ": " + p.storageIn(locale));
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

  /** A line for each category of data, with what is said of the purposes that use it. */
  private static String byCategory(
      Collection<Purpose> about, Locale locale, Function<List<Purpose>, String> said) {
    Map<String, List<Purpose>> using = new LinkedHashMap<>();
    about.forEach(
        purpose ->
            purpose
                .categoriesIn(locale)
                .forEach(
                    name -> using.computeIfAbsent(name, any -> new ArrayList<>()).add(purpose)));
    return using.entrySet().stream()
        .map(each -> each.getKey() + ": " + said.apply(each.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** For what a category is used, and whether it is sold or shared. */
  private String categoryLine(List<Purpose> using, Locale locale) {
    var handed =
        using.stream()
            .flatMap(purpose -> purpose.recipients().stream())
            .filter(kind -> kind != RecipientKind.PROCESSOR)
            .map(kind -> say(locale, "handed." + kind))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return "%s; %s"
        .formatted(
            joined(using, purpose -> purpose.nameIn(locale)),
            handed.isEmpty() ? say(locale, "handed.not") : handed);
  }

  private static String joined(List<Purpose> some, Function<Purpose, String> word) {
    return some.stream().map(word).distinct().collect(Collectors.joining(", "));
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
    return settings.link("/privacy");
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
