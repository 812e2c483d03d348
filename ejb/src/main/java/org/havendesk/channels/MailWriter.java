package org.havendesk.channels;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.FileContent;
import org.jsoup.Jsoup;

/** Writes a mail as it goes over the wire. */
final class MailWriter {

  private static final String UTF_8 = "UTF-8";
  private static final int LONGEST_REFERENCES = 20;

  private final Session session;
  private final String ownAddress;

  MailWriter(Session session, String ownAddress) {
    this.session = session;
    this.ownAddress = ownAddress;
  }

  /** The mail with all its headers, dated now. */
  MimeMessage write(OutgoingMail mail, Instant now) throws MessagingException {
    var message = new WithStableId(session, mail.messageId());
    message.setFrom(new InternetAddress(ownAddress));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    for (String copied : mail.copied()) {
      message.addRecipient(Message.RecipientType.CC, new InternetAddress(copied));
    }
    if (mail.replyTo().isPresent()) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo().get())});
    }
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    thread(message, mail.references());
    marks(message, mail);
    message.setContent(content(mail));
    message.saveChanges();
    return message;
  }

  private static void thread(MimeMessage message, List<String> references)
      throws MessagingException {
    if (references.isEmpty()) {
      return;
    }
    int size = references.size();
    message.setHeader("In-Reply-To", references.get(size - 1));
    List<String> last = references.subList(Math.max(0, size - LONGEST_REFERENCES), size);
    message.setHeader("References", String.join("\r\n ", last));
  }

  private void marks(MimeMessage message, OutgoingMail mail) throws MessagingException {
    message.setHeader(AutomatedMail.LOOP_HEADER, BlindIndex.normalisedEmail(ownAddress));
    if (mail.automatic()) {
      // RFC 3834, 5; the second line is what Exchange understands.
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "All");
    }
    if (mail.language().isPresent()) {
      message.setHeader("Content-Language", mail.language().get());
    }
    if (mail.links().choices().isPresent()) {
      // RFC 8058: the mailbox's own button posts there, without a visit.
      message.setHeader("List-Unsubscribe", "<" + mail.links().choices().get() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeMultipart words(OutgoingMail mail, String words, List<FileContent> pictures)
      throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(mail.text().stripTrailing() + "\n\n" + mail.links().asText(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(
        "<!doctype html>\n<html><body>%s\n%s</body></html>".formatted(words, mail.links().asHtml()),
        UTF_8,
        "html");
    return new MimeMultipart(
        "alternative", text, pictures.isEmpty() ? html : withPictures(html, pictures));
  }

  /** HTML and the pictures that it shows (RFC 2387). */
  private static MimeBodyPart withPictures(MimeBodyPart html, List<FileContent> pictures)
      throws MessagingException {
    var all = new MimeMultipart("related", html);
    for (FileContent picture : pictures) {
      MimeBodyPart part = part(picture, Part.INLINE);
      part.setContentID("<" + picture.contentId().orElseThrow() + ">");
      all.addBodyPart(part);
    }
    var part = new MimeBodyPart();
    part.setContent(all);
    return part;
  }

  /** The words, with the pictures that they show, and the files that stand for themselves. */
  private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
    String words = mail.html().flatMap(SafeHtml::of).orElseGet(() -> SafeHtml.ofText(mail.text()));
    List<String> shown = Jsoup.parse(words).select("img").eachAttr("src");
    Map<Boolean, List<FileContent>> files =
        mail.files().stream().collect(Collectors.partitioningBy(file -> isIn(shown, file)));
    MimeMultipart said = words(mail, words, files.get(true));
    return files.get(false).isEmpty() ? said : withFiles(said, files.get(false));
  }

  private static boolean isIn(List<String> shown, FileContent file) {
    return file.contentId().map("cid:"::concat).filter(shown::contains).isPresent();
  }

  private static MimeMultipart withFiles(MimeMultipart said, List<FileContent> files)
      throws MessagingException {
    var body = new MimeBodyPart();
    body.setContent(said);
    var all = new MimeMultipart("mixed", body);
    for (FileContent file : files) {
      all.addBodyPart(part(file, Part.ATTACHMENT));
    }
    return all;
  }

  private static MimeBodyPart part(FileContent file, String disposition) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
    part.setDisposition(disposition);
    part.setFileName(file.name());
    return part;
  }

  /** Keeps the Message-ID that it was given, so that a second copy is recognised as one. */
  private static final class WithStableId extends MimeMessage {

    private final String messageId;

    WithStableId(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
