package org.havendesk.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.havendesk.sealing.store.BlindIndex;

/** Signs that no human wrote a mail. */
public enum AutomatedMail {
  /** It says so: Auto-Submitted is there and not "no" (RFC 3834, 5). */
  AUTO_SUBMITTED {
    @Override
    boolean isSeen(Part mail, String from, String own) throws MessagingException {
      return has(mail, "Auto-Submitted", value -> !value.startsWith("no"));
    }
  },
  /** Bulk mail, by the old custom that RFC 2076 records and RFC 3834 respects. */
  PRECEDENCE {
    @Override
    boolean isSeen(Part mail, String from, String own) throws MessagingException {
      return has(mail, "Precedence", value -> value.matches("(bulk|list|junk|auto_reply)\\b.*"));
    }
  },
  /** It came over a mailing list (RFC 2919, RFC 2369). */
  LIST {
    @Override
    boolean isSeen(Part mail, String from, String own) throws MessagingException {
      return mail.getHeader("List-Id") != null || mail.getHeader("List-Post") != null;
    }
  },
  /** It must not be answered: its return path is empty (RFC 5321, 4.5.5). */
  NULL_RETURN_PATH {
    @Override
    boolean isSeen(Part mail, String from, String own) throws MessagingException {
      return has(mail, "Return-Path", value -> value.equals("<>"));
    }
  },
  /** A mail system or a do-not-reply mailbox wrote it (RFC 2142). */
  DAEMON {
    @Override
    boolean isSeen(Part mail, String from, String own) {
      return MACHINES.matcher(from.toLowerCase(Locale.ROOT)).matches();
    }
  },
  /** It is a report on delivery or reading (RFC 6522). */
  REPORT {
    @Override
    boolean isSeen(Part mail, String from, String own) throws MessagingException {
      return has(mail, "Content-Type", value -> value.startsWith("multipart/report"));
    }
  },
  /** It wants no automatic answer, as Exchange and older responders say it. */
  SUPPRESSED {
    @Override
    boolean isSeen(Part mail, String from, String own) throws MessagingException {
      return has(mail, "X-Auto-Response-Suppress", value -> value.matches(".*(all|autoreply).*"))
          || mail.getHeader("X-Autoreply") != null
          || mail.getHeader("X-Autorespond") != null;
    }
  },
  /** It comes from our own address, or carries our own mark. */
  OWN {
    @Override
    boolean isSeen(Part mail, String from, String own) throws MessagingException {
      String mine = BlindIndex.normalisedEmail(own);
      return BlindIndex.normalisedEmail(from).equals(mine)
          || has(mail, LOOP_HEADER, value -> value.equals(mine));
    }
  };

  /** The header that marks our own mails, with the support address as its value. */
  public static final String LOOP_HEADER = "X-Havendesk-Loop";

  private static final Pattern MACHINES =
      Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?([+-].*)?)@.*");

  abstract boolean isSeen(Part mail, String from, String own) throws MessagingException;

  /**
   * The signs that a mail bears.
   *
   * @param from the sender's address
   * @param own our support address
   */
  static Set<AutomatedMail> signsOf(Part mail, String from, String own) throws MessagingException {
    Set<AutomatedMail> seen = EnumSet.noneOf(AutomatedMail.class);
    for (AutomatedMail sign : values()) {
      if (sign.isSeen(mail, from, own)) {
        seen.add(sign);
      }
    }
    return seen;
  }

  private static boolean has(Part mail, String header, java.util.function.Predicate<String> test)
      throws MessagingException {
    String[] values = mail.getHeader(header);
    if (values == null) {
      return false;
    }
    for (String value : values) {
      if (test.test(value.strip().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
