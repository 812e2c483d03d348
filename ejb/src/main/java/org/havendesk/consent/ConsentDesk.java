package org.havendesk.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.ConsentLedger;
import org.havendesk.consent.store.ConsentSource;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.consent.store.NoticeShelf;
import org.havendesk.consent.store.NoticesTold;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.Sight;

/** Where partners and colleagues record what people chose, and read it. */
@Stateless
@Guarded
public class ConsentDesk {

  private static final Set<ConsentAct> SAID =
      EnumSet.of(ConsentAct.GIVEN, ConsentAct.REFUSED, ConsentAct.WITHDRAWN);
  private static final Pattern SHORT_WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  @Inject private Choices choices;
  @Inject private Standings standings;
  @Inject private ProcessingGate gate;
  @Inject private ConsentLedger ledger;
  @Inject private NoticeShelf notices;
  @Inject private NoticesTold told;
  @Inject private ConsentReceipts receipts;
  @Inject private PeopleDesk people;
  @Inject private Sight sight;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Records what somebody chose; who is not known yet is from now on.
   *
   * @throws InvalidInput naming the field
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   * @throws org.havendesk.platform.TooManyRequests if too many letters went to them lately
   */
  @Needs(Permission.CONSENTS_WRITE)
  public ChoiceView record(Contact contact, NewChoice said) {
    UUID person;
    try (var scope = caller.as(Caller.system("consent"))) {
      person = people.recognise(contact);
    }
    return record(person, said);
  }

  /**
   * Records what a known person chose.
   *
   * @throws InvalidInput naming the field
   * @throws NotFound if there is nobody of this id any more
   */
  @Needs(Permission.CONSENTS_WRITE)
  public ChoiceView record(UUID person, NewChoice said) {
    mustBeHere(person);
    if (said.act() == null || !SAID.contains(said.act())) {
      throw new InvalidInput("act", "Say given, refused or withdrawn.");
    }
    if (said.shown().filter(word -> !SHORT_WORD.matcher(word).matches()).isPresent()) {
      throw new InvalidInput("shown", "Give a short word of a-z, 0-9 and '-', such as checkbox.");
    }
    if (said.notice().isPresent() && said.notice().flatMap(notices::find).isEmpty()) {
      throw new InvalidInput("notice", "There is no such text.");
    }
    return ChoiceView.of(
        choices.take(
            new Chosen(
                person,
                said.purpose(),
                said.channel(),
                said.act(),
                said.at().orElseGet(clock::instant),
                said.notice(),
                said.shown(),
                source(),
                said.givenBy() == null ? GivenBy.SELF : said.givenBy())));
  }

  private ConsentSource source() {
    return caller.get().kind() == Caller.Kind.PARTNER ? ConsentSource.PARTNER : ConsentSource.DESK;
  }

  /**
   * Takes back what an entry of the ledger says; taken back already, nothing changes.
   *
   * @throws NotFound if there is no such entry
   */
  @Needs(Permission.CONSENTS_WRITE)
  public ChoiceView withdraw(UUID id) {
    var entry = ledger.find(id).orElseThrow(() -> new NotFound("consent " + id));
    var chosen = entry.chosen();
    mustBeHere(chosen.person());
    var last = ledger.last(chosen.person(), chosen.purpose(), chosen.channel()).orElseThrow();
    return ChoiceView.of(
        last.chosen().act() == ConsentAct.WITHDRAWN
            ? last
            : choices.take(chosen.as(ConsentAct.WITHDRAWN, source(), clock.instant())));
  }

  /** How a person stands to every purpose now. */
  @Needs(Permission.CONSENTS_READ)
  public List<Standing> standingsOf(UUID person) {
    mustBeHere(person);
    return standings.of(person);
  }

  /** All that a person ever chose, the newest first. */
  @Needs(Permission.CONSENTS_READ)
  public List<ChoiceView> historyOf(UUID person) {
    mustBeHere(person);
    return ledger.of(person).stream().map(ChoiceView::of).toList();
  }

  /** Whether a parent has to say yes for a person. */
  @Needs(Permission.CONSENTS_READ)
  public boolean needsParent(UUID person) {
    sight.mustSee(person);
    return standings.needsParent(person);
  }

  /** The notices that a person was told of, the newest first. */
  @Needs(Permission.CONSENTS_READ)
  public List<NoticesTold.Told> toldOf(UUID person) {
    mustBeHere(person);
    return told.of(person);
  }

  /** Whether a person's data may be used for a purpose at this moment. */
  @Needs(Permission.CONSENTS_READ)
  public Decision may(UUID person, String purpose, Optional<String> channel) {
    sight.mustSee(person);
    return gate.may(person, purpose, channel);
  }

  /**
   * The record of one choice, after ISO/IEC TS 27560, as JSON-LD.
   *
   * @throws NotFound if there is no such entry
   */
  @Needs(Permission.CONSENTS_READ)
  public String receipt(UUID id) {
    var entry = ledger.find(id).filter(each -> sight.sees(each.chosen().person()));
    return receipts.of(entry.orElseThrow(() -> new NotFound("consent " + id)));
  }

  private void mustBeHere(UUID person) {
    if (people.isErased(person)) {
      throw new NotFound("person " + person);
    }
    sight.mustSee(person);
  }
}
