package org.havendesk.tickets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havendesk.platform.InvalidInput;

/**
 * What stands in an answer for something that is filled in when it leaves, so that a colleague can
 * call a customer by a name that they see masked: <code>{{customer|there}}</code>, <code>{{ticket}}
 * </code>, <code>{{subject}}</code>, <code>{{agent}}</code>. Behind the bar stands what is written
 * if nothing is known.
 */
public final class Placeholders {

  /** The customer's name; it may be unknown, and needs other words for that. */
  static final String CUSTOMER = "customer";

  /** The names that mean something. */
  public static final Set<String> KNOWN =
      new TreeSet<>(Set.of(CUSTOMER, "ticket", "subject", "agent"));

  private static final Pattern ONE = Pattern.compile("\\{\\{([^{}|]*)(?:\\|([^{}]*))?}}");

  private Placeholders() {}

  /**
   * Checks that each means something, and that a customer without a name can be called by one.
   *
   * @throws InvalidInput naming the first that does not
   */
  static void check(String text) {
    ONE.matcher(text).results().forEach(Placeholders::check);
  }

  private static void check(MatchResult one) {
    String name = one.group(1).strip();
    if (!KNOWN.contains(name)) {
      throw new InvalidInput(
          "placeholder", "There is no placeholder " + one.group() + "; there are " + KNOWN + ".");
    }
    if (name.equals(CUSTOMER) && one.group(2) == null) {
      throw new InvalidInput(
          "fallback", "Say what to write if there is no name, as in {{customer|there}}.");
    }
  }

  /**
   * Fills them in.
   *
   * @param values what is known, by name
   * @throws InvalidInput if one means nothing
   */
  static String fill(String text, Map<String, Optional<String>> values) {
    check(text);
    return ONE.matcher(text)
        .replaceAll(
            one ->
                Matcher.quoteReplacement(
                    values
                        .getOrDefault(one.group(1).strip(), Optional.empty())
                        .orElse(Optional.ofNullable(one.group(2)).orElse(""))));
  }

  /** The text with something else in the place of each. */
  static String replace(String text, UnaryOperator<String> with) {
    return ONE.matcher(text).replaceAll(one -> Matcher.quoteReplacement(with.apply(one.group())));
  }

  /** Whether there is any. */
  static boolean in(String text) {
    return ONE.matcher(text).find();
  }
}
