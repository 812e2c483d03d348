package org.havendesk.help;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Tries;
import org.havendesk.people.Borders;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.store.Channel;

/** Where anybody asks a question by the web form. */
@Stateless
@Guarded
public class Questions {

  @Inject private TicketDesk desk;
  @Inject private PeopleDesk people;
  @Inject private Borders borders;
  @Inject private HelpLetters letters;
  @Inject private Tries tries;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Opens a ticket and tells the address where to follow it. Nobody has shown that the address is
   * theirs: of somebody known nothing is learned from the form but the question.
   *
   * @throws InvalidInput naming the field that is wrong
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   * @throws TooManyRequests if the address was named too often lately
   * @throws org.havendesk.tickets.RefusedFile if a file can't be taken in
   */
  @OpenToAll("anyone may ask; nothing is told about the address")
  public void ask(Contact who, String subject, Said said, Locale locale) {
    String address =
        who.email()
            .orElseThrow(() -> new InvalidInput("customer.email", "Give an e-mail address."));
    borders.mustBeHere(who.country(), who.region());
    if (!tries.lets(Tries.Kind.HELP_QUESTION_OF, BlindIndex.normalisedEmail(address))) {
      var now = clock.instant();
      throw new TooManyRequests(now, now.plus(tries.untilOver(Tries.Kind.HELP_QUESTION_OF)));
    }
    try (var scope = caller.as(Caller.system("web-form"))) {
      boolean known = people.findByEmail(address).isPresent();
      Contact told = known ? onlyAddressOf(who) : who;
      TicketView opened = desk.open(NewTicket.of(Channel.WEB, told, subject, said));
      UUID person = opened.ticket().customer().id();
      letters.sendReceipt(person, opened.ticket().id(), locale);
    }
  }

  private static Contact onlyAddressOf(Contact who) {
    return new Contact(
        who.email(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        who.language());
  }
}
