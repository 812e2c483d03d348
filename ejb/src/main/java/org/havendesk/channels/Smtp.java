package org.havendesk.channels;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.havendesk.tickets.Outgoing.Failure;

/** Hands mails to the SMTP server (RFC 5321), each over a connection of its own. */
final class Smtp {

  private static final int PERMANENT = 500;

  private final MailAccount account;
  private final String protocol;
  private final Session session;

  Smtp(MailAccount account) {
    this.account = account;
    MailAccount.Server server = account.smtp().orElseThrow();
    protocol = server.tls() == MailAccount.Tls.IMPLICIT ? "smtps" : "smtp";
    Properties properties = server.properties(protocol);
    properties.setProperty("mail." + protocol + ".from", account.address());
    session = Session.getInstance(properties);
  }

  /** Sends a mail; returns why that was not possible, without personal data. */
  Optional<Failure> send(OutgoingMail mail, Instant now) {
    MimeMessage message;
    try {
      message = new MailWriter(session, account.address()).write(mail, now);
    } catch (MessagingException unwritable) {
      return Optional.of(failure("The mail can't be written", unwritable, true));
    }
    try (Transport transport = session.getTransport(protocol)) {
      transport.connect(account.user(), account.password().orElse(null));
      transport.sendMessage(message, new Address[] {new InternetAddress(mail.mailbox())});
      return Optional.empty();
    } catch (AuthenticationFailedException e) {
      return Optional.of(failure("The mail server does not let us in", e, false));
    } catch (SendFailedException e) {
      int code = code(e);
      String reason = "The mail server refused it" + (code > 0 ? " (" + code + ")" : "");
      return Optional.of(failure(reason, e, code >= PERMANENT));
    } catch (MessagingException e) {
      return Optional.of(failure("The mail server can't be reached", e, false));
    }
  }

  private static Failure failure(String reason, MessagingException e, boolean permanent) {
    boolean hopeless = permanent || e instanceof AddressException;
    return new Failure(reason + ": " + e.getClass().getSimpleName(), hopeless);
  }

  /** The server's answer; 0 if it gave none. */
  private static int code(MessagingException failure) {
    Exception e = failure;
    while (e != null) {
      if (e instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (e instanceof SMTPSendFailedException send && send.getNextException() == null) {
        return send.getReturnCode();
      }
      e = e instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return 0;
  }
}
