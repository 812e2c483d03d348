package org.havendesk.tickets;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.people.Identifiers;
import org.havendesk.redaction.Hints;
import org.havendesk.redaction.KnownPeople;
import org.havendesk.redaction.PiiType;
import org.havendesk.redaction.Redactor;

/**
 * Leaves other people out of a copy: the right to it must not harm the rights of others (GDPR
 * 15(4)). What somebody wrote or was written they know already; what colleagues noted among
 * themselves may name others, by name, address or number.
 */
final class ThirdParties {

  /** What stands in the place of what was left out. */
  static final String SOMEBODY = "[another person]";

  private static final Set<PiiType> NAMING =
      Set.of(PiiType.PERSON, PiiType.EMAIL_ADDRESS, PiiType.PHONE_NUMBER);
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private ThirdParties() {}

  /** The text without anybody's name, address and number but the person's own. */
  static String without(String text, Identifiers own) {
    var others =
        Redactor.find(text, new Hints(Optional.empty(), own.country())).stream()
            .filter(found -> NAMING.contains(found.type()))
            .filter(found -> !isTheirs(found.type(), found.of(text), own))
            .toList();
    return Redactor.replace(text, others, (type, words) -> SOMEBODY);
  }

  private static boolean isTheirs(PiiType type, String words, Identifiers own) {
    return switch (type) {
      case EMAIL_ADDRESS -> own.email().filter(words::equalsIgnoreCase).isPresent();
      case PHONE_NUMBER -> own.phone().filter(number -> isSameNumber(number, words)).isPresent();
      default ->
          own.name().filter(name -> new KnownPeople(List.of(name)).isAllOf(words)).isPresent();
    };
  }

  private static boolean isSameNumber(String own, String written) {
    MatchType how = NUMBERS.isNumberMatch(own, written);
    return how != MatchType.NO_MATCH && how != MatchType.NOT_A_NUMBER;
  }
}
