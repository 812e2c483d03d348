package org.havendesk.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.ConsentSource;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.SamePeople;
import org.havendesk.platform.InvalidInput;
import org.havendesk.sealing.SignedTokens;

/** Where somebody who holds a link of ours decides for what we use their data. */
@Stateless
@Guarded
public class MyChoices {

  private static final String MAIL_LINK = "privacy";
  private static final String SHOWN = "privacy-centre";

  @Inject private Purposes purposes;
  @Inject private Standings standings;
  @Inject private Choices choices;
  @Inject private NoticeBoard board;
  @Inject private ConsentLetters letters;
  @Inject private PeopleDesk people;
  @Inject private SamePeople same;
  @Inject private SignedTokens tokens;
  @Inject private Clock clock;

  /**
   * A purpose as the person sees it.
   *
   * @param allowed whether their data is used for it now
   * @param asked whether it takes their yes
   * @param parent whether a parent has to say it
   * @param text what they read before they say yes; empty if there is nothing approved to read
   */
  public record Offer(
      String purpose,
      Optional<String> channel,
      String name,
      String meaning,
      String basis,
      boolean allowed,
      boolean asked,
      boolean parent,
      Standing standing,
      Optional<NoticeText> text) {}

  /** All that the person of a link can decide. */
  @OpenToAll("only who has the mail knows the token")
  public List<Offer> offers(String token, Locale locale) {
    var person = personOf(token);
    boolean parent = person.filter(standings::needsParent).isPresent();
    return person.map(standings::of).orElse(List.of()).stream()
        .map(standing -> offer(person.orElseThrow(), standing, parent, locale))
        .toList();
  }

  private Offer offer(UUID person, Standing standing, boolean parent, Locale locale) {
    var purpose = purposes.byName(standing.purpose());
    var basis = purposes.basisOf(purpose);
    boolean asked = standings.needsYes(person, basis);
    boolean allowed = standing.isGiven() || !asked && standing.state() == Standing.State.OPEN;
    return new Offer(
        standing.purpose(),
        standing.channel(),
        purpose.nameIn(locale),
        purpose.meaningIn(locale),
        basis.nameIn(locale) + " (" + basis.citation() + ")",
        allowed,
        asked,
        asked && parent,
        standing,
        asked ? board.current(standing.purpose(), locale) : Optional.empty());
  }

  /**
   * Decides. Taking a yes back asks for nothing but this, and so does giving it.
   *
   * @param text what the person read, for a yes
   * @return whether the link is good
   * @throws InvalidInput if a yes is given to a text that is not what people read now
   */
  @OpenToAll("only who has the mail knows the token")
  public boolean choose(
      String token, String purpose, Optional<String> channel, boolean yes, Optional<UUID> text) {
    var person = personOf(token);
    Optional<UUID> read = text.filter(id -> yes).map(id -> current(id, purpose));
    // Who answers by one of their addresses answers for all that are surely theirs.
    person.map(same::confirmed).orElse(Set.of()).stream()
        .map(
            record ->
                new Chosen(
                    record,
                    purpose,
                    channel,
                    yes ? ConsentAct.GIVEN : no(record, purpose, channel),
                    clock.instant(),
                    read,
                    Optional.of(SHOWN),
                    ConsentSource.MAIL_LINK,
                    GivenBy.SELF))
        .forEach(choices::take);
    return person.isPresent();
  }

  /** A no to a question refuses; a no to what was allowed withdraws. */
  private ConsentAct no(UUID person, String name, Optional<String> channel) {
    boolean open = standings.of(person, name, channel).state() == Standing.State.OPEN;
    boolean asked = standings.needsYes(person, purposes.basisOf(purposes.byName(name)));
    return open && asked ? ConsentAct.REFUSED : ConsentAct.WITHDRAWN;
  }

  private UUID current(UUID text, String purpose) {
    return board
        .shown(text)
        .filter(read -> read.topic().equals(purpose) && read.isCurrent())
        .map(NoticeText::id)
        .orElseThrow(
            () -> new InvalidInput("notice", "This text was changed meanwhile. Read it again."));
  }

  /** What a link of a letter would confirm; empty if it is over or invented. */
  @OpenToAll("only who has the mail knows the token")
  public Optional<String> toConfirm(String token, Locale locale) {
    return letters
        .toConfirm(token)
        .flatMap(choices::requested)
        .map(chosen -> purposes.byName(chosen.purpose()).nameIn(locale));
  }

  /**
   * Confirms a yes.
   *
   * @return false if the link is over or invented, or something else was chosen since
   */
  @OpenToAll("only who has the mail knows the token")
  public boolean confirm(String token) {
    return letters.toConfirm(token).flatMap(choices::confirm).isPresent();
  }

  private Optional<UUID> personOf(String token) {
    return tokens.open(MAIL_LINK, token).map(UUID::fromString).filter(id -> !people.isErased(id));
  }
}
