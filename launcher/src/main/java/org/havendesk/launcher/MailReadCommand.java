package org.havendesk.launcher;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what lies in a mailbox, over IMAP. */
@Command(name = "read", description = "Shows a mailbox.", mixinStandardHelpOptions = true)
final class MailReadCommand implements Callable<Integer> {

  @Option(names = "--jurisdiction", paramLabel = "ID", required = true)
  private String jurisdiction;

  @Option(names = "--mailbox", paramLabel = "ADDRESS", required = true)
  private String mailbox;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private DataOption dataOption;

  /** One mail as {@code --json} prints it; text is absent from a mail that has HTML only. */
  record Mail(
      String messageId,
      String from,
      String to,
      String replyTo,
      String subject,
      String date,
      Optional<String> text,
      Optional<String> html,
      List<String> attachments) {}

  @Override
  public Integer call() throws IOException {
    DataDirectory data = dataOption.directory();
    var desk = MailCommand.running(data, jurisdiction);
    List<Mail> mails = read(desk, password(data, desk));
    if (json) {
      System.out.println(RunningState.JSON.writeValueAsString(mails));
    } else if (mails.isEmpty()) {
      System.out.println("Nothing has arrived for " + mailbox + ".");
    } else {
      mails.forEach(MailReadCommand::print);
    }
    return 0;
  }

  private String password(DataDirectory data, RunningState.Jurisdiction desk) throws IOException {
    return mailbox.equalsIgnoreCase(desk.supportAddress())
        ? Passwords.kept(data.secrets(jurisdiction).resolve("mail.password"))
        : Passwords.kept(data.launcherOnly(jurisdiction).resolve("mailboxes.password"));
  }

  private List<Mail> read(RunningState.Jurisdiction desk, String password) throws IOException {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      try {
        store.connect("127.0.0.1", desk.imapPort(), mailbox, password);
      } catch (AuthenticationFailedException e) {
        return List.of(); // A mailbox comes into being with its first mail.
      }
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        var mails = new ArrayList<Mail>();
        for (Message message : inbox.getMessages()) {
          mails.add(mail((MimeMessage) message));
        }
        return mails;
      }
    } catch (MessagingException e) {
      throw new Failure("The mailbox can't be read: " + Sentences.reason(e), e);
    }
  }

  private static Mail mail(MimeMessage message) throws MessagingException, IOException {
    var attachments = new ArrayList<String>();
    collectAttachments(message, attachments);
    return new Mail(
        message.getMessageID(),
        addresses(message.getFrom()),
        addresses(message.getAllRecipients()),
        addresses(message.getReplyTo()),
        Optional.ofNullable(message.getSubject()).orElse(""),
        message.getSentDate() == null ? "" : message.getSentDate().toInstant().toString(),
        text(message, "text/plain"),
        text(message, "text/html"),
        attachments);
  }

  private static String addresses(jakarta.mail.Address[] addresses) {
    var shown = new ArrayList<String>();
    for (var address : addresses == null ? new jakarta.mail.Address[0] : addresses) {
      shown.add(
          address instanceof jakarta.mail.internet.InternetAddress internet
              ? internet.toUnicodeString()
              : address.toString());
    }
    return String.join(", ", shown);
  }

  private static Optional<String> text(Part part, String type)
      throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return Optional.empty();
    }
    if (part.isMimeType(type)) {
      return Optional.of(part.getContent().toString());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = text(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static void collectAttachments(Part part, List<String> names)
      throws MessagingException, IOException {
    if (part.getFileName() != null) {
      names.add(part.getFileName());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        collectAttachments(inner, names);
      }
    }
  }

  private static void print(Mail mail) {
    System.out.println("From:    " + mail.from());
    System.out.println("To:      " + mail.to());
    System.out.println("Date:    " + mail.date());
    System.out.println("Subject: " + mail.subject());
    mail.attachments().forEach(name -> System.out.println("Attached: " + name));
    System.out.println();
    System.out.println(mail.text().or(mail::html).orElse("(no text)").strip());
    System.out.println("─".repeat(72));
  }
}
