package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.RequestChannel;

/**
 * The links below our mails. They name the person, so nobody types an address; but a mail may be
 * forwarded, so what the law lets us confirm is still confirmed by a link that works once.
 */
@Stateless
@Guarded
public class MailLinks {

  private static final String WITHDRAWAL = "consent_withdrawal";

  @Inject private LinkHolders holders;
  @Inject private Intake intake;
  @Inject private LocalLaw law;

  /** Whether the link is good and leads to someone we still know. */
  @OpenToAll("only who has the mail knows the token")
  public boolean isGood(String token) {
    return holders.personOf(token).isPresent();
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
    var asked = holders.personOf(token).map(person -> holders.asking(person, type, locale));
    asked.ifPresent(one -> intake.file(one, RequestChannel.MAIL_LINK, Optional.empty()));
    return asked.isPresent();
  }

  /** Whether a right of this name is granted by recording it. */
  @OpenToAll("the law is public")
  public boolean isChoice(String type) {
    return Optional.ofNullable(law.rights().get(type))
        .filter(right -> right.fulfilment() == Fulfilment.AT_ONCE)
        .isPresent();
  }
}
