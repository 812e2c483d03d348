package org.havendesk.launcher;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;

/**
 * A jurisdiction's mail server on loopback (GreenMail), for the default run: the support mailbox,
 * and a mailbox for any other address as soon as somebody writes to it. It keeps mail in memory
 * only: what is in a mailbox when it stops is gone.
 */
final class MailServer {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration SILENCE = Duration.ofMinutes(30);

  private final GreenMail server;

  private MailServer(GreenMail server) {
    this.server = server;
  }

  static MailServer start(JurisdictionPlan plan, Secrets secrets) throws IOException {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(plan.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(plan.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
            });
    try {
      server.start();
      // RFC 9051, 5.4: a silent client is not hung up on for half an hour.
      server.getImap().setClientSocketTimeout(Math.toIntExact(SILENCE.toMillis()));
    } catch (IllegalStateException e) {
      throw new Failure("The mail server of %s can't start.".formatted(plan.id()), e);
    }
    String support = plan.supportAddress();
    server.setUser(support, support, secrets.mailPassword());
    UserManager users = server.getUserManager();
    String others = secrets.otherMailboxesPassword();
    users.setMessageDeliveryHandler(
        (message, recipient) -> mailbox(users, recipient.getEmail(), others));
    return new MailServer(server);
  }

  private static synchronized GreenMailUser mailbox(
      UserManager users, String address, String password) throws UserException {
    // A subaddress (RFC 5233) leads to the mailbox itself: replies come to support+token@….
    String mailbox = address.replaceFirst("\\+[^@]*@", "@");
    GreenMailUser known = users.getUserByEmail(mailbox);
    return known != null ? known : users.createUser(mailbox, mailbox, password);
  }

  void stop() {
    server.stop();
  }
}
