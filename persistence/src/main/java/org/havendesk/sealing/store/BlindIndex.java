package org.havendesk.sealing.store;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA-256) of normalised values, over which sealed values are found exactly. A
 * hash tells nothing without the jurisdiction's key, and the same value has another hash for
 * another kind.
 */
@ApplicationScoped
public class BlindIndex {

  private static final Pattern ABROAD = Pattern.compile("^\\s*00\\s*(?=[1-9])");

  private static final String HMAC = "HmacSHA256";

  @Inject private JurisdictionKeys keys;

  // Reading the file of keys takes milliseconds, and a message has hundreds of words.
  private volatile SecretKeySpec searchKey;

  /** For CDI. */
  protected BlindIndex() {}

  /** The same hashes, for whoever fills a database without the application. */
  public BlindIndex(JurisdictionKeys keys) {
    this.keys = keys;
  }

  /** The hash of an e-mail address, whatever its case, width or domain notation. */
  public byte[] ofEmail(String address) {
    return hash("email", normalisedEmail(address));
  }

  /**
   * The hash of a telephone number in any notation.
   *
   * @param country ISO 3166-1 alpha-2 of the caller, for numbers without a country code; may be
   *     null
   * @return empty if the text is no possible telephone number
   */
  public Optional<byte[]> ofPhone(String number, String country) {
    return normalisedPhone(number, country).map(e164 -> hash("phone", e164));
  }

  /** The hash of a mail's Message-ID (RFC 5322, 3.6.4). */
  public byte[] ofMessageId(String messageId) {
    return hash("message-id", messageId.strip());
  }

  /**
   * The token that stands for a word in the full-text search: the first 64 bits of its HMAC, under
   * a key of its own that is derived from that of the blind indexes, so that no token tells
   * anything about an identifier. Among ten million different words two share a token with a
   * likelihood of one in 400,000, and whoever searches looks at the text again before a hit counts.
   *
   * <p>What leaks to someone who has the database but not the key: which messages share a word, how
   * many messages have it, and about how often. With texts of the same kind at hand they can guess
   * the most frequent words by that, as with every index of this sort. It is bounded: the most
   * frequent words of a language are left out; neither the order of words nor their places are
   * kept; how often a word occurs is kept only up to four; each jurisdiction has its own key, so
   * that frequencies can't be compared across them; and what tells people apart is never a word.
   * Someone with the key, too, can try out words, but that key lies beside the one that opens the
   * messages.
   */
  public long ofToken(String token) {
    try {
      if (searchKey == null) {
        searchKey = new SecretKeySpec(hash("search-token-key", ""), HMAC);
      }
      Mac mac = Mac.getInstance(HMAC);
      mac.init(searchKey);
      return ByteBuffer.wrap(mac.doFinal(token.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  /** The hash of a normalised value of another kind. */
  public byte[] hash(String kind, String normalised) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(
          new SecretKeySpec(keys.bytesOf(JurisdictionKeys.Use.BLIND_INDEX), mac.getAlgorithm()));
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  /** One spelling for all spellings of an address: NFKC, lower case, ASCII domain (RFC 5891). */
  public static String normalisedEmail(String address) {
    String folded =
        Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int at = folded.lastIndexOf('@');
    if (at < 0) {
      return folded;
    }
    try {
      return folded.substring(0, at + 1)
          + IDN.toASCII(folded.substring(at + 1), IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException notADomain) {
      return folded;
    }
  }

  /** One spelling for all notations of a telephone number: E.164. */
  public static Optional<String> normalisedPhone(String number, String country) {
    return parsed(number, country)
        .map(known -> PhoneNumberUtil.getInstance().format(known, PhoneNumberFormat.E164));
  }

  /** The digits that every notation of a telephone number has, without any prefix. */
  public static Optional<String> nationalNumber(String number, String country) {
    return parsed(number, country)
        .map(known -> PhoneNumberUtil.getInstance().getNationalSignificantNumber(known));
  }

  private static Optional<PhoneNumber> parsed(String number, String country) {
    var util = PhoneNumberUtil.getInstance();
    // Without a country nobody knows its prefix for calls abroad: 00 is the usual one (E.123,
    // E.164).
    String written = country == null ? ABROAD.matcher(number).replaceFirst("+") : number;
    try {
      return Optional.of(util.parse(written, country)).filter(util::isPossibleNumber);
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
