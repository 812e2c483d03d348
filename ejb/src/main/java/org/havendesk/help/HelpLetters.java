package org.havendesk.help;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.Letter;
import org.havendesk.channels.Postbox;
import org.havendesk.channels.TicketLinks;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdictions;

/** The letters that bring people to their own tickets. */
@Stateless
@Guarded
public class HelpLetters {

  @Inject private HelpLinks links;
  @Inject private TicketLinks ticketLinks;
  @Inject private PeopleDesk people;
  @Inject private Postbox postbox;
  @Inject private Evidence evidence;
  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject private CurrentCaller caller;

  /** Sends a link to whoever has this address; a stranger gets nothing. For the system's work. */
  @Needs(Permission.SYSTEM_WORK)
  public void sendLink(String email, Locale locale) {
    people
        .findByEmail(email)
        .ifPresent(
            person -> {
              send(person, "link", links.toAll(person), locale);
              evidence.record(Act.of("person.link-sent").about(person).by(caller.get().actor()));
            });
  }

  /**
   * Says that a question has arrived, and where it is. Not what it says: anybody may have asked.
   * For the system's work.
   */
  @Needs(Permission.SYSTEM_WORK)
  public void sendReceipt(UUID person, long ticket, Locale locale) {
    send(person, "received", ticketLinks.of(ticket).toString(), locale, ticket);
  }

  private void send(UUID person, String kind, String link, Locale locale, Object... more) {
    var here = jurisdictions.byId(settings.jurisdiction());
    Object number = more.length == 0 ? "" : more[0].toString();
    Object[] words = {link, here.controller().name(), number};
    people
        .addressOf(person)
        .ifPresent(
            address ->
                postbox.send(
                    new Letter(
                        person,
                        address,
                        text(locale, kind + ".subject", words),
                        text(locale, kind + ".text", words),
                        Optional.empty(),
                        Optional.of(locale.toLanguageTag()))));
  }

  private static String text(Locale locale, String key, Object[] words) {
    var bundle =
        ResourceBundle.getBundle(
            "org.havendesk.help.letters", locale, HelpLetters.class.getClassLoader());
    return new MessageFormat(bundle.getString(key), locale).format(words);
  }
}
