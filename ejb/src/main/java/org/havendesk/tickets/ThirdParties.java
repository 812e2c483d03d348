package org.havendesk.tickets;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havendesk.people.Identifiers;

/**
 * Leaves other people out of a copy: the right to it must not harm the rights of others (GDPR
 * 15(4)). What somebody wrote or was written they know already; what colleagues noted among
 * themselves may name others by their address or number.
 */
final class ThirdParties {

  /** What stands in the place of what was left out. */
  static final String SOMEBODY = "[another person]";

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private ThirdParties() {}

  /** The text without anybody's address and number but the person's own. */
  static String without(String text, Identifiers own) {
    String left = EMAIL.matcher(text).replaceAll(found -> kept(found, own));
    String region = own.country().orElse("ZZ");
    var shortened = new StringBuilder(left);
    int shift = 0;
    for (PhoneNumberMatch match :
        NUMBERS.findNumbers(left, region, Leniency.VALID, Long.MAX_VALUE)) {
      if (!isTheirs(match, own)) {
        shortened.replace(match.start() + shift, match.end() + shift, SOMEBODY);
        shift += SOMEBODY.length() - (match.end() - match.start());
      }
    }
    return shortened.toString();
  }

  private static String kept(MatchResult found, Identifiers own) {
    boolean theirs = own.email().filter(found.group()::equalsIgnoreCase).isPresent();
    return Matcher.quoteReplacement(theirs ? found.group() : SOMEBODY);
  }

  private static boolean isTheirs(PhoneNumberMatch match, Identifiers own) {
    return own.phone()
        .map(number -> NUMBERS.isNumberMatch(match.number(), number))
        .filter(how -> how != MatchType.NO_MATCH && how != MatchType.NOT_A_NUMBER)
        .isPresent();
  }
}
