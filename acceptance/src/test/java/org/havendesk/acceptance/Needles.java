package org.havendesk.acceptance;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values in every encoding in which they might lie around, searched for all at once and regardless
 * of the case of ASCII letters.
 */
final class Needles {

  private static final int PREFIX = 3;

  private final Map<String, String> valueOf = new LinkedHashMap<>();
  private final BitSet prefixes = new BitSet(1 << 24);
  private final Map<Integer, Set<String>> byPrefix = new HashMap<>();
  private int longest;

  Needles(List<String> values) {
    values.forEach(this::add);
    for (String needle : valueOf.keySet()) {
      int prefix = needle.charAt(0) << 16 | needle.charAt(1) << 8 | needle.charAt(2);
      prefixes.set(prefix);
      byPrefix.computeIfAbsent(prefix, any -> new LinkedHashSet<>()).add(needle);
      longest = Math.max(longest, needle.length());
    }
  }

  /** How many bytes the longest has. */
  int longest() {
    return longest;
  }

  /** Which of the values stand within the first bytes of this. */
  Set<String> in(byte[] hay, int length) {
    Set<String> found = new LinkedHashSet<>();
    int window = 0;
    for (int at = 0; at < length; at++) {
      window = (window << 8 | lower(hay[at])) & 0xFFFFFF;
      if (at >= PREFIX - 1 && prefixes.get(window)) {
        int from = at - PREFIX + 1;
        byPrefix.get(window).stream()
            .filter(needle -> stands(needle, hay, from, length))
            .forEach(needle -> found.add(valueOf.get(needle)));
      }
    }
    return found;
  }

  private void add(String value) {
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      note(value.getBytes(charset), value);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    note(HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII), value);
    note(
        URLEncoder.encode(value, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII),
        value);
    for (int shift = 0; shift < 3; shift++) {
      note(innerBase64(utf8, shift), value);
    }
  }

  /** The letters of base64 that do not depend on what stands before and after the value. */
  private static byte[] innerBase64(byte[] value, int shift) {
    byte[] shifted = new byte[shift + value.length];
    System.arraycopy(value, 0, shifted, shift, value.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int first = shift == 0 ? 0 : shift + 1;
    int last = shifted.length % 3 == 0 ? whole.length() : whole.length() - 1;
    return whole.substring(first, last).getBytes(StandardCharsets.US_ASCII);
  }

  private void note(byte[] bytes, String value) {
    var folded = new StringBuilder();
    for (byte b : bytes) {
      folded.append((char) lower(b));
    }
    valueOf.putIfAbsent(folded.toString(), value);
  }

  private static boolean stands(String needle, byte[] hay, int from, int length) {
    if (from + needle.length() > length) {
      return false;
    }
    for (int i = PREFIX; i < needle.length(); i++) {
      if (lower(hay[from + i]) != needle.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte b) {
    int c = b & 0xFF;
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
