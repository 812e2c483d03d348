package org.havendesk.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.havendesk.platform.InvalidInput;

/**
 * What a team is called and whom it is for.
 *
 * @param regions ISO 3166-1 alpha-2; empty for all
 * @param languages primary tags of BCP 47; empty for all
 */
public record TeamTerms(String name, Set<String> regions, Set<String> languages) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> TONGUES = Set.of(Locale.getISOLanguages());
  private static final int LONGEST_NAME = 60;
  private static final int MOST_LANGUAGES = 100;

  /**
   * Checks each part.
   *
   * @throws InvalidInput naming the field that is wrong
   */
  public TeamTerms {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "Give the team a name of at most 60 characters.");
    }
    regions = Set.copyOf(regions);
    if (!COUNTRIES.containsAll(regions)) {
      throw new InvalidInput("regions", "Give countries by their two letters (ISO 3166-1).");
    }
    languages = Set.copyOf(languages);
    if (languages.size() > MOST_LANGUAGES || !languages.stream().allMatch(TeamTerms::isTongue)) {
      throw new InvalidInput("languages", "Give languages as de or fil (BCP 47, primary tag).");
    }
  }

  /** Takes what somebody typed: codes apart by commas or blanks, in whatever case. */
  public static TeamTerms of(String name, String regions, String languages) {
    return new TeamTerms(
        name,
        words(regions, word -> word.toUpperCase(Locale.ROOT)),
        words(languages, word -> word.toLowerCase(Locale.ROOT)));
  }

  /** Whether it is for somebody whom these regions and languages leave out. */
  boolean isWiderThan(Set<String> narrowRegions, Set<String> narrowLanguages) {
    return isWider(regions, narrowRegions) || isWider(languages, narrowLanguages);
  }

  private static boolean isWider(Set<String> wide, Set<String> narrow) {
    return !narrow.isEmpty() && (wide.isEmpty() || !narrow.containsAll(wide));
  }

  /** The two letters of ISO 639-1, or three of a language that has none. */
  private static boolean isTongue(String tag) {
    return tag.length() == 2 ? TONGUES.contains(tag) : tag.matches("[a-z]{3}");
  }

  private static Set<String> words(String typed, UnaryOperator<String> spelled) {
    return Arrays.stream((typed == null ? "" : typed).split("[,;\\s]+"))
        .filter(Predicate.not(String::isEmpty))
        .map(spelled)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
