package org.havendesk.imports;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havendesk.channels.IncomingMail;
import org.havendesk.channels.MailReader;
import org.havendesk.channels.UnreadableMail;
import org.havendesk.channels.store.QuarantineReason;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.people.Contact;
import org.havendesk.tickets.FileCheck;
import org.havendesk.tickets.PastMessage;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.TicketStatus;

/**
 * Reads mails that stand one after the other (RFC 4155), those of other programs too that quote
 * lines which begin with From (mboxrd). Who answers a mail in the file belongs into its ticket.
 */
final class MboxSource implements TicketSource {

  private static final byte[] BEGIN = "From ".getBytes(StandardCharsets.US_ASCII);

  private final ByteLines lines;
  private final MailReader reader;
  private final String ownAddress;
  private final Colleagues colleagues;
  private final FileCheck files;
  private byte[] ahead;
  private long place;

  MboxSource(InputStream file, String ownAddress, Colleagues colleagues, FileCheck files)
      throws IOException {
    this.lines = new ByteLines(file, MailReader.LARGEST);
    this.reader = new MailReader(ownAddress);
    this.ownAddress = ownAddress;
    this.colleagues = colleagues;
    this.files = files;
    this.ahead = lines.next();
  }

  @Override
  public Optional<Found> next() throws IOException {
    if (ahead == null) {
      return Optional.empty();
    }
    place++;
    var mail = new ByteArrayOutputStream();
    boolean tooLarge = false;
    boolean afterBlank = false;
    byte[] line = begins(ahead) ? lines.next() : ahead;
    while (line != null && !(afterBlank && begins(line))) {
      tooLarge |= lines.isTooLong() || mail.size() + line.length > MailReader.LARGEST;
      if (!tooLarge) {
        write(mail, line);
      }
      afterBlank = isBlank(line);
      line = lines.next();
    }
    ahead = line;
    return Optional.of(
        tooLarge
            ? Found.refused(place, Optional.empty(), RefusalReason.TOO_LARGE)
            : read(mail.toByteArray()));
  }

  private static boolean begins(byte[] line) {
    return startsWith(line, 0);
  }

  private static boolean startsWith(byte[] line, int at) {
    for (int i = 0; i < BEGIN.length; i++) {
      if (at + i >= line.length || line[at + i] != BEGIN[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte[] line) {
    return line.length == 1 || line.length == 2 && line[0] == '\r';
  }

  /** Takes one quotation mark away from a line that would begin a mail without it. */
  private static void write(ByteArrayOutputStream mail, byte[] line) {
    int marks = 0;
    while (marks < line.length && line[marks] == '>') {
      marks++;
    }
    int from = marks > 0 && startsWith(line, marks) ? 1 : 0;
    mail.write(line, from, line.length - from);
  }

  private Found read(byte[] raw) {
    Optional<String> id = Optional.empty();
    try {
      IncomingMail mail = reader.read(raw);
      id = mail.messageId();
      if (id.isEmpty()) {
        throw new NotTaken(RefusalReason.NO_ID);
      }
      return ticket(id.get(), mail, sent(raw));
    } catch (UnreadableMail unreadable) {
      return Found.refused(place, id, reason(unreadable.reason()));
    } catch (NotTaken refused) {
      return Found.refused(place, id, refused.reason());
    }
  }

  private Found ticket(String id, IncomingMail mail, Instant sent) throws NotTaken {
    Customer from = Customer.of(Optional.of(mail.from()), mail.fromName());
    Optional<String> colleague = colleagues.withEmail(mail.from());
    boolean ours = colleague.isPresent() || mail.from().equalsIgnoreCase(ownAddress);
    Contact customer = ours ? addressed(mail).contact() : withLanguage(from, mail).contact();
    var draft = new Draft(customer, sent);
    draft.subject = Optional.of(mail.subject());
    draft.channel = Optional.of(Channel.MAIL);
    draft.status = Optional.of(TicketStatus.CLOSED);
    List<Upload> uploads = new ArrayList<>();
    String text = mail.text() + sorted(mail.uploads(), uploads);
    var said =
        new PastMessage(
            ours ? MessageKind.OUTBOUND : MessageKind.INBOUND,
            // Whether it is the ticket's customer is known where the ticket is.
            ours ? Optional.empty() : Optional.of(customer),
            colleague,
            text,
            mail.html(),
            Optional.of(id),
            List.copyOf(uploads),
            sent);
    return Found.mail(place, id, draft.with(List.of(said)), mail.references());
  }

  /** Whom one of us wrote to. */
  private static Customer addressed(IncomingMail mail) {
    return Customer.of(mail.copied().stream().findFirst(), Optional.empty());
  }

  private static Customer withLanguage(Customer from, IncomingMail mail) {
    return new Customer(
        from.email(), from.name(), from.phone(), from.country(), from.region(), mail.language());
  }

  /** Keeps the files that may come in, and says which may not. */
  private String sorted(List<Upload> all, List<Upload> accepted) {
    var refused = new StringBuilder();
    for (Upload upload : all) {
      try {
        files.mediaType(upload);
        accepted.add(upload);
      } catch (RefusedFile file) {
        refused.append("\n\n[A file was refused: ").append(file.getMessage()).append("]");
      }
    }
    return refused.toString();
  }

  private static Instant sent(byte[] raw) throws NotTaken {
    try {
      String date = new InternetHeaders(new ByteArrayInputStream(raw)).getHeader("Date", null);
      return new MailDateFormat().parse(date == null ? "" : date).toInstant();
    } catch (MessagingException | ParseException none) {
      throw new NotTaken(RefusalReason.WRONG_TIME);
    }
  }

  private static RefusalReason reason(QuarantineReason reason) {
    return switch (reason) {
      case TOO_LARGE -> RefusalReason.TOO_LARGE;
      case NO_SENDER -> RefusalReason.NO_CUSTOMER;
      default -> RefusalReason.UNREADABLE;
    };
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
