package org.havendesk.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import org.havendesk.channels.Letter;
import org.havendesk.channels.Postbox;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.satisfaction.store.Survey;
import org.havendesk.sealing.SignedTokens;

/** The letter that asks how it was: a link for each answer, which counts once it is confirmed. */
@ApplicationScoped
public class SurveyLetters {

  private static final String PURPOSE = "survey";
  private static final Duration VALID = Duration.ofDays(30);
  private static final int BEST = 5;

  @Inject private PeopleDesk people;
  @Inject private Postbox postbox;
  @Inject private SignedTokens tokens;
  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject private Clock clock;

  /** Writes to the person; false if there is no address. */
  boolean ask(Survey survey) {
    Optional<String> address = people.addressOf(survey.person());
    address.ifPresent(to -> postbox.send(letter(survey, to)));
    return address.isPresent();
  }

  /** The survey that a link belongs to; empty if it is over or invented. */
  Optional<UUID> surveyOf(String token) {
    return tokens.open(PURPOSE, token).map(UUID::fromString);
  }

  private Letter letter(Survey survey, String to) {
    var here = jurisdictions.byId(settings.jurisdiction());
    String language =
        people
            .view(survey.person())
            .language()
            .map(tag -> Locale.forLanguageTag(tag).getLanguage())
            .filter(here.languages()::contains)
            .orElse(here.languages().get(0));
    var texts =
        ResourceBundle.getBundle(
            "org.havendesk.satisfaction.letters",
            Locale.forLanguageTag(language),
            SurveyLetters.class.getClassLoader());
    String token = tokens.sign(PURPOSE, survey.id().toString(), clock.instant().plus(VALID));
    String link = settings.link("/help/rate?t=" + token);
    Object[] words = {
      Long.toString(survey.ticket()),
      lines(texts, link, "%s: %s", "\n"),
      link,
      here.controller().name()
    };
    return new Letter(
        survey.person(),
        to,
        text(texts, "subject", words),
        text(texts, "text", words),
        Optional.of(html(texts, link, words)),
        Optional.of(language));
  }

  private static String html(ResourceBundle texts, String link, Object[] words) {
    Object[] asHtml = words.clone();
    asHtml[1] = lines(texts, link, "<a href=\"%2$s\">%1$s</a>", "<br/>");
    asHtml[2] = "<a href=\"%s\">%s</a>".formatted(link, link);
    return "<p>" + text(texts, "text", asHtml).replace("\n\n", "</p><p>") + "</p>";
  }

  private static String lines(ResourceBundle texts, String link, String form, String between) {
    return IntStream.iterate(BEST, score -> score > 0, score -> score - 1)
        .mapToObj(score -> form.formatted(texts.getString("score." + score), link + "&s=" + score))
        .reduce((a, b) -> a + between + b)
        .orElseThrow();
  }

  private static String text(ResourceBundle texts, String key, Object[] words) {
    return new MessageFormat(texts.getString(key), texts.getLocale()).format(words);
  }
}
