package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.regulation.Residence;
import org.havendesk.sealing.SignedTokens;

/** Whom the links below our mails name, and what they ask for without typing anything. */
@ApplicationScoped
public class LinkHolders {

  private static final String PURPOSE = "privacy";

  @Inject private SignedTokens tokens;
  @Inject private PeopleDesk people;
  @Inject private LocalLaw law;
  @Inject private CurrentCaller caller;

  /** The person a link names; empty if it is over or invented, or the person is erased. */
  Optional<UUID> personOf(String token) {
    try (var scope = caller.as(Caller.system("rights"))) {
      return tokens
          .open(PURPOSE, token)
          .map(UUID::fromString)
          .filter(id -> !people.isErased(id))
          .filter(id -> people.addressOf(id).isPresent());
    }
  }

  /** A request of this person of now. */
  NewRightsRequest asking(UUID person, String type, Locale locale) {
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
}
