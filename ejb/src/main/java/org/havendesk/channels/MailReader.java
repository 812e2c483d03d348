package org.havendesk.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havendesk.channels.store.QuarantineReason;
import org.havendesk.people.Contact;
import org.havendesk.sealing.store.BlindIndex;

/** Understands mails as they come from the wire, however broken; what can't be read it refuses. */
public final class MailReader {

  /** The largest mail that is read, in bytes: 25 MB of files grow by a third in base64. */
  public static final int LARGEST = 40 * 1024 * 1024;

  private static final int LONGEST_SUBJECT = 900;
  private static final int MOST_REFERENCES = 50;
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\",;:()\\[\\]]{1,64}@[^\\s@<>\",;:()\\[\\]]{1,255}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final List<String> SENDERS = List.of("From", "Sender", "Reply-To", "Return-Path");
  private static final List<String> RECIPIENTS =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

  private static final List<String> SHOWN = List.of("To", "Cc");
  private static final int MOST_COPIED = 20;

  private final String ownAddress;
  private final Session session;

  /** Reads mail that was sent to this address. */
  public MailReader(String ownAddress) {
    this.ownAddress = ownAddress;
    var leniently = new Properties();
    // 8-bit headers are read as UTF-8 if they are valid in it (RFC 6532).
    leniently.setProperty("mail.mime.allowutf8", "true");
    leniently.setProperty("mail.mime.address.strict", "false");
    this.session = Session.getInstance(leniently);
  }

  /**
   * Understands a mail.
   *
   * @throws UnreadableMail if it can't be understood, for whatever reason; nothing else is thrown
   */
  public IncomingMail read(byte[] raw) throws UnreadableMail {
    if (raw.length > LARGEST) {
      throw new UnreadableMail(QuarantineReason.TOO_LARGE);
    }
    try {
      return understand(new MimeMessage(session, new ByteArrayInputStream(raw)));
    } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
      // Strangers' bytes find faults in every parser; none of them may stop the next mail.
      throw new UnreadableMail(QuarantineReason.MALFORMED, e);
    }
  }

  private IncomingMail understand(MimeMessage mail)
      throws MessagingException, IOException, UnreadableMail {
    InternetAddress sender =
        sender(mail).orElseThrow(() -> new UnreadableMail(QuarantineReason.NO_SENDER));
    var parts = new MailParts();
    MailWords words = parts.read(mail, 0);
    String text = words.asText().strip();
    return new IncomingMail(
        sender.getAddress(),
        name(sender),
        subject(mail),
        messageIds(mail, "Message-ID").stream().findFirst(),
        references(mail),
        recipients(mail, RECIPIENTS),
        copied(mail, sender.getAddress()),
        text.isEmpty() && parts.uploads().isEmpty() ? "(no text)" : text,
        words.html().flatMap(SafeHtml::of),
        List.copyOf(parts.uploads()),
        language(mail),
        AutomatedMail.signsOf(mail, sender.getAddress(), ownAddress));
  }

  private static Optional<InternetAddress> sender(MimeMessage mail) throws MessagingException {
    for (String header : SENDERS) {
      for (String value : values(mail, header)) {
        for (InternetAddress address : addresses(value)) {
          if (ADDRESS.matcher(address.getAddress()).matches()) {
            return Optional.of(address);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> name(InternetAddress sender) {
    return Optional.ofNullable(sender.getPersonal())
        .map(MailText::header)
        .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(sender.getAddress()));
  }

  private static String subject(MimeMessage mail) throws MessagingException {
    String subject = values(mail, "Subject").stream().findFirst().map(MailText::header).orElse("");
    if (subject.isEmpty()) {
      return "(no subject)";
    }
    if (subject.length() <= LONGEST_SUBJECT) {
      return subject;
    }
    boolean halved = Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1));
    return subject.substring(0, halved ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT);
  }

  /** The nearest first: In-Reply-To, then References from its end (RFC 5322, 3.6.4). */
  private static List<String> references(MimeMessage mail) throws MessagingException {
    Set<String> nearestFirst = new LinkedHashSet<>(messageIds(mail, "In-Reply-To"));
    List<String> thread = new ArrayList<>(messageIds(mail, "References"));
    Collections.reverse(thread);
    nearestFirst.addAll(thread);
    return nearestFirst.stream().limit(MOST_REFERENCES).toList();
  }

  private static List<String> messageIds(MimeMessage mail, String header)
      throws MessagingException {
    List<String> ids = new ArrayList<>();
    for (String value : values(mail, header)) {
      Matcher id = MESSAGE_ID.matcher(value);
      while (id.find()) {
        ids.add(id.group());
      }
    }
    return ids;
  }

  /** Neither who wrote it nor ourselves, whatever ticket our address leads to. */
  private List<String> copied(MimeMessage mail, String sender) throws MessagingException {
    String own = BlindIndex.normalisedEmail(ownAddress);
    String from = BlindIndex.normalisedEmail(sender);
    return recipients(mail, SHOWN).stream()
        .filter(address -> !BlindIndex.normalisedEmail(address).equals(from))
        .filter(
            address ->
                !BlindIndex.normalisedEmail(address).replaceFirst("\\+[^@]*@", "@").equals(own))
        .limit(MOST_COPIED)
        .toList();
  }

  private static List<String> recipients(MimeMessage mail, List<String> headers)
      throws MessagingException {
    Set<String> all = new LinkedHashSet<>();
    for (String header : headers) {
      for (String value : values(mail, header)) {
        Matcher address = ADDRESS.matcher(value);
        while (address.find()) {
          all.add(address.group());
        }
      }
    }
    return List.copyOf(all);
  }

  private static Optional<String> language(MimeMessage mail) throws MessagingException {
    return values(mail, "Content-Language").stream()
        .map(value -> value.split(",", 2)[0].strip())
        .filter(tag -> LANGUAGE.matcher(tag).matches())
        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
        .filter(tag -> !tag.equals("und") && tag.length() <= Contact.LONGEST_LANGUAGE)
        .findFirst();
  }

  private static List<InternetAddress> addresses(String value) {
    try {
      InternetAddress[] parsed = InternetAddress.parseHeader(value, false);
      List<InternetAddress> usable = new ArrayList<>();
      for (InternetAddress address : parsed) {
        if (address.getAddress() != null) {
          usable.add(address);
        }
      }
      return usable;
    } catch (AddressException broken) {
      Matcher address = ADDRESS.matcher(value);
      return address.find() ? List.of(plain(address.group())) : List.of();
    }
  }

  private static InternetAddress plain(String address) {
    var plain = new InternetAddress();
    plain.setAddress(address);
    return plain;
  }

  private static List<String> values(MimeMessage mail, String header) throws MessagingException {
    String[] values = mail.getHeader(header);
    return values == null ? List.of() : List.of(values);
  }
}
