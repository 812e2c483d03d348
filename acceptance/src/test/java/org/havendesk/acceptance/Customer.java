package org.havendesk.acceptance;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * Somebody with a mailbox who writes to an office.
 *
 * @param writesTo whose support address they know
 */
record Customer(String name, String email, Office writesTo) {

  private static final String UTF_8 = "UTF-8";

  /** A file that goes with a mail. */
  record Attachment(String name, String mediaType, byte[] content) {}

  /** Writes a first mail. */
  void writes(String subject, String text, Attachment... files) {
    send(writesTo.supportAddress(), Optional.empty(), subject, text, files);
  }

  /** Presses "reply" in the mail program. */
  void answers(Letter letter, String text, Attachment... files) {
    send(
        letter.header("Reply-To").orElseThrow(),
        letter.header("Message-ID"),
        letter.subject(),
        text,
        files);
  }

  /** Sends a mail as it is, byte by byte. */
  void sends(byte[] raw) {
    try {
      deliver(new AsWritten(smtp(), raw), writesTo.supportAddress());
    } catch (MessagingException e) {
      throw new AssertionError("The mail could not be sent", e);
    }
  }

  /** The letter that this is true of, as soon as it has come. */
  Letter awaits(String what, Predicate<Letter> isIt) {
    return Patience.until(
        name + " has got " + what,
        Patience.LONG,
        () -> mailbox().stream().filter(isIt).reduce((earlier, later) -> later));
  }

  /** Every letter in the mailbox, the oldest first. */
  List<Letter> mailbox() {
    var properties = new Properties();
    properties.setProperty("mail.imap.host", "127.0.0.1");
    properties.setProperty("mail.imap.port", Integer.toString(writesTo.imapPort()));
    try (var store = Session.getInstance(properties).getStore("imap")) {
      store.connect(email, writesTo.password("mail.other"));
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        return letters(inbox);
      }
    } catch (AuthenticationFailedException noMailboxYet) {
      return List.of();
    } catch (MessagingException | IOException e) {
      throw new AssertionError("The mailbox can't be read", e);
    }
  }

  private static List<Letter> letters(Folder inbox) throws MessagingException, IOException {
    List<Letter> letters = new ArrayList<>();
    for (Message message : inbox.getMessages()) {
      var raw = new ByteArrayOutputStream();
      message.writeTo(raw);
      letters.add(new Letter(raw.toByteArray()));
    }
    return letters;
  }

  private void send(
      String to, Optional<String> answered, String subject, String text, Attachment... files) {
    try {
      var mail = new MimeMessage(smtp());
      mail.setFrom(new InternetAddress(email, name, UTF_8));
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
      mail.setSubject(subject, UTF_8);
      if (answered.isPresent()) {
        mail.setHeader("In-Reply-To", answered.get());
        mail.setHeader("References", answered.get());
      }
      var parts = new MimeMultipart();
      var words = new MimeBodyPart();
      words.setText(text, UTF_8);
      parts.addBodyPart(words);
      for (Attachment file : files) {
        parts.addBodyPart(part(file));
      }
      mail.setContent(parts);
      mail.saveChanges();
      deliver(mail, to);
    } catch (MessagingException | IOException e) {
      throw new AssertionError("The mail could not be sent", e);
    }
  }

  private static void deliver(MimeMessage mail, String to) throws MessagingException {
    Transport.send(mail, new InternetAddress[] {new InternetAddress(to)});
  }

  private static MimeBodyPart part(Attachment file) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
    part.setFileName(file.name());
    part.setDisposition(MimeBodyPart.ATTACHMENT);
    return part;
  }

  private Session smtp() {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(writesTo.smtpPort()));
    properties.setProperty("mail.smtp.from", email);
    return Session.getInstance(properties);
  }

  /** A mail that no mail program tidies up before it leaves. */
  private static final class AsWritten extends MimeMessage {

    private final byte[] raw;

    AsWritten(Session session, byte[] raw) throws MessagingException {
      super(session, new ByteArrayInputStream(raw));
      this.raw = raw.clone();
    }

    @Override
    public void saveChanges() {
      // It leaves as it is.
    }

    @Override
    public void writeTo(java.io.OutputStream out, String[] withoutHeaders) {
      try {
        out.write(raw);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
