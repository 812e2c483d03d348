package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.channels.Letter;
import org.havendesk.channels.Postbox;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Purpose;
import org.havendesk.sealing.SignedTokens;

/** The letter by which somebody confirms a yes: proof that it was theirs. */
@ApplicationScoped
public class ConsentLetters {

  private static final String PURPOSE = "consent";
  private static final Duration TO_CONFIRM = Duration.ofDays(7);

  @Inject private Purposes purposes;
  @Inject private PeopleDesk people;
  @Inject private Postbox postbox;
  @Inject private SignedTokens tokens;
  @Inject private Settings settings;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Writes to the person.
   *
   * @throws InvalidInput if there is no address to write to
   */
  void askToConfirm(UUID entry, UUID person, Purpose purpose) {
    try (var scope = caller.as(Caller.system("consent"))) {
      var address =
          people
              .addressOf(person)
              .orElseThrow(
                  () -> new InvalidInput("person.email", "There is no address to confirm it at."));
      var language =
          people
              .view(person)
              .language()
              .map(tag -> Locale.forLanguageTag(tag).getLanguage())
              .filter(purposes.jurisdiction().languages()::contains)
              .orElse(purposes.jurisdiction().languages().get(0));
      var locale = Locale.forLanguageTag(language);
      Object[] words = {
        purpose.nameIn(locale), link(entry), purposes.jurisdiction().controller().name()
      };
      postbox.send(
          new Letter(
              person,
              address,
              text(locale, "confirm.subject", words),
              text(locale, "confirm.text", words),
              Optional.empty(),
              Optional.of(language)));
    }
  }

  /** The entry of the ledger that a link confirms; empty if it is over or invented. */
  Optional<UUID> toConfirm(String token) {
    return tokens.open(PURPOSE, token).map(UUID::fromString);
  }

  private String link(UUID entry) {
    String token = tokens.sign(PURPOSE, entry.toString(), clock.instant().plus(TO_CONFIRM));
    return settings.link("/privacy/agree?token=" + token);
  }

  private static String text(Locale locale, String key, Object[] words) {
    var bundle =
        ResourceBundle.getBundle(
            "org.havendesk.consent.letters", locale, ConsentLetters.class.getClassLoader());
    return new MessageFormat(bundle.getString(key), locale).format(words);
  }
}
