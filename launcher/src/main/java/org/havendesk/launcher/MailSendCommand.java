package org.havendesk.launcher;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends one mail over SMTP. */
@Command(name = "send", description = "Sends a mail to the desk.", mixinStandardHelpOptions = true)
final class MailSendCommand implements Callable<Integer> {

  @Option(names = "--jurisdiction", paramLabel = "ID", required = true)
  private String jurisdiction;

  @Option(names = "--from", paramLabel = "ADDRESS", required = true)
  private String from;

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description = "Default: the jurisdiction's support address.")
  private String to;

  @Option(names = "--subject", required = true)
  private String subject;

  @Option(names = "--body", required = true)
  private String body;

  @Option(
      names = "--in-reply-to",
      paramLabel = "MESSAGE-ID",
      description = "The mail that this one answers.")
  private String inReplyTo;

  @Option(names = "--attach", paramLabel = "FILE", description = "May be repeated.")
  private List<Path> attachments = List.of();

  @Mixin private DataOption dataOption;

  @Override
  public Integer call() throws IOException {
    var desk = MailCommand.running(dataOption.directory(), jurisdiction);
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(desk.smtpPort()));
    try {
      var message = new MimeMessage(Session.getInstance(properties));
      message.setFrom(new InternetAddress(from, true));
      String recipient = to == null ? desk.supportAddress() : to;
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(Clock.systemUTC().instant()));
      if (inReplyTo != null) {
        message.setHeader("In-Reply-To", inReplyTo);
        message.setHeader("References", inReplyTo);
      }
      write(message);
      Transport.send(message);
      System.out.println("Sent " + message.getMessageID());
      return 0;
    } catch (MessagingException e) {
      throw new Failure("The mail can't be sent: " + Sentences.reason(e), e);
    }
  }

  private void write(MimeMessage message) throws MessagingException, IOException {
    if (attachments.isEmpty()) {
      message.setText(body, StandardCharsets.UTF_8.name());
      return;
    }
    var parts = new MimeMultipart();
    var text = new MimeBodyPart();
    text.setText(body, StandardCharsets.UTF_8.name());
    parts.addBodyPart(text);
    for (Path file : attachments) {
      var part = new MimeBodyPart();
      part.attachFile(file.toFile());
      parts.addBodyPart(part);
    }
    message.setContent(parts);
  }
}
