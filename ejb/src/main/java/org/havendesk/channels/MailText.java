package org.havendesk.channels;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of strangers read as text, whatever they claim about their character set. */
final class MailText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern META =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=", Pattern.DOTALL);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(\\?=)\\s+(=\\?)");
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
  private static final int HEAD = 2048;

  private MailText() {}

  /**
   * Reads bytes: as the character set that is claimed, if they are valid in it; else as UTF-8, if
   * they are valid in that; else as windows-1252, in which everything means something.
   */
  static String read(byte[] bytes, Optional<String> claimed) {
    Optional<Charset> named =
        claimed.or(() -> namedInside(bytes)).flatMap(MailText::charset).filter(MailText::isPlain);
    for (Charset charset : named.map(n -> List.of(n, StandardCharsets.UTF_8)).orElse(UTF_8_ONLY)) {
      Optional<String> text = strictly(bytes, charset);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return new String(bytes, named.filter(MailText::isEastern).orElse(WINDOWS));
  }

  private static final List<Charset> UTF_8_ONLY = List.of(StandardCharsets.UTF_8);

  /** One line of a header: encoded words (RFC 2047) decoded even where they are broken. */
  static String header(String raw) {
    String unfolded = raw.replaceAll("\\r?\\n[ \\t]*", " ");
    String joined = BETWEEN_WORDS.matcher(unfolded).replaceAll("$1$2");
    Matcher word = WORD.matcher(joined);
    var text = new StringBuilder();
    int from = 0;
    while (word.find()) {
      text.append(joined, from, word.start()).append(word(word));
      from = word.end();
    }
    text.append(joined.substring(from));
    return tidy(text.toString()).replaceAll("[\\n\\t ]+", " ").strip();
  }

  /** Text without control characters and without marks that turn the writing direction. */
  static String tidy(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
    return FORBIDDEN.matcher(lines).replaceAll("");
  }

  private static String word(Matcher word) {
    // RFC 2231, 5: a language may follow the character set after an asterisk.
    String charset = word.group(1).replaceAll("\\*.*", "");
    boolean base64 = word.group(2).equalsIgnoreCase("B");
    byte[] bytes = base64 ? Lenient.base64(word.group(3)) : Lenient.q(word.group(3));
    return read(bytes, Optional.of(charset));
  }

  private static Optional<String> namedInside(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return head.contains("<") && meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(MimeUtility.javaCharset(name.strip())));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** ISO-8859-1 is taken as windows-1252, as every browser does: senders mix them up. */
  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.ISO_8859_1)) {
      return Optional.of(new String(bytes, WINDOWS));
    }
    try {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notInIt) {
      return Optional.empty();
    }
  }

  /** Some names stand for detectors that guess; we guess ourselves. */
  private static boolean isPlain(Charset charset) {
    return !charset.name().toLowerCase(java.util.Locale.ROOT).contains("auto");
  }

  /** In multi-byte sets one broken character is no reason to misread all the others. */
  private static boolean isEastern(Charset charset) {
    return charset.newDecoder().maxCharsPerByte() <= 1.0f
        && charset.newDecoder().averageCharsPerByte() < 1.0f;
  }
}
