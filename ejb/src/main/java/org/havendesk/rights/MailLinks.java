package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.regulation.Residence;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.sealing.SignedTokens;

/**
 * The links below our mails. They name the person, so nobody types an address; but a mail may be
 * forwarded, so what the law lets us confirm is still confirmed by a link that works once.
 */
@Stateless
@Guarded
public class MailLinks {

  private static final String PURPOSE = "privacy";
  private static final String WITHDRAWAL = "consent_withdrawal";

  @Inject private SignedTokens tokens;
  @Inject private PeopleDesk people;
  @Inject private Intake intake;
  @Inject private LocalLaw law;
  @Inject private CurrentCaller caller;

  /** Whether the link is good and leads to someone we still know. */
  @OpenToAll("only who has the mail knows the token")
  public boolean isGood(String token) {
    return person(token).isPresent();
  }

  /** Withdraws consent at once (Art. 7(3) GDPR: as easily as it was given). */
  @OpenToAll("only who has the mail knows the token")
  public boolean withdraw(String token, Locale locale) {
    return ask(token, WITHDRAWAL, locale);
  }

  /**
   * Files a request for the person whom the link names.
   *
   * @return false if the link is over or invented, or the person is erased
   */
  @OpenToAll("only who has the mail knows the token")
  public boolean ask(String token, String type, Locale locale) {
    var who = person(token);
    who.ifPresent(
        person ->
            intake.file(asked(person, type, locale), RequestChannel.MAIL_LINK, Optional.empty()));
    return who.isPresent();
  }

  /** Whether a right of this name is granted by recording it. */
  @OpenToAll("the law is public")
  public boolean isChoice(String type) {
    return Optional.ofNullable(law.rights().get(type))
        .filter(right -> right.fulfilment() == Fulfilment.AT_ONCE)
        .isPresent();
  }

  private NewRightsRequest asked(UUID person, String type, Locale locale) {
    try (var scope = caller.as(Caller.system("rights"))) {
      PersonView view = people.view(person);
      // Whose residence nobody told us is taken to live where this house stands.
      var residence =
          view.country()
              .map(country -> Residence.of(country, view.region().orElse(null)))
              .filter(place -> place.region().isPresent() || !law.needsRegion(place.country()))
              .orElseGet(() -> Residence.parse(law.jurisdiction().holidays()));
      return NewRightsRequest.of(
          type,
          people.addressOf(person).orElseThrow(),
          residence.country(),
          residence.region().orElse(null),
          view.language().orElse(locale.toLanguageTag()));
    }
  }

  private Optional<UUID> person(String token) {
    try (var scope = caller.as(Caller.system("rights"))) {
      return tokens
          .open(PURPOSE, token)
          .map(UUID::fromString)
          .filter(id -> !people.isErased(id))
          .filter(id -> people.addressOf(id).isPresent());
    }
  }
}
