package org.havendesk.redaction;

import static org.havendesk.redaction.PiiType.LOCATION;
import static org.havendesk.redaction.PiiType.STREET_ADDRESS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where somebody lives, as it is written in the languages that are served, and countries. */
final class Addresses {

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}";
  private static final String NUMBER =
      "\\d{1,5}(?:[a-zA-Z](?!\\p{L})| [a-z](?=[,\\n]|$))?(?:[-/]\\d{1,4}[a-zA-Z]?)?";

  /** Ends of one word or words of their own: Bahnhofstraße, Lange Straße, Simavikveien. */
  private static final String ENDING =
      "(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ring|damm|ufer|steig|markt|hof|stieg|chaussee|"
          + "vei(?:en)?|veg(?:en)?|gata|gaten|gatan|gade|vägen|väg|allé|vænget|straat|laan|plein|kade|gracht|dreef|"
          + "katu|tie|gata|vegur|stígur|utca|tér|út)";

  private static final String ENGLISH =
      "(?:Street|St|Str|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Circle|Cir|Way|Terrace|Place|Pl|Square|Sq|Parkway|Pkwy|Highway|Hwy|Crescent|Close|Row|Trail|Mews|Grove)";

  private static final String ROMANCE =
      "(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Qq]uai|[Aa]llée|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ss]trada|[Vv]icolo|[Cc]alle|C/|[Aa]venida|[Aa]vda\\.|[Pp]laza|[Pp]aseo|[Cc]arrer|[Rr]ua|[Pp]raça|[Uu]lica|[Uu]l\\.|[Aa]l\\.)";

  private static final String PARTICLE =
      "(?:(?:de|du|des|la|le|les|del|della|delle|dei|di|da|do|dos|von|van|der|den|the) |[dl]['’])?";

  private static final String UNIT =
      "(?:,?\\s{1,3}(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Wohnung|Whg|Top)\\.? ?[#\\w-]{1,6})?";

  /** What may follow on the same or the next line: postcode and town in either order. */
  private static final String TOWN =
      "(?:\\s{0,2}[,\\n]?\\s{0,2}(?:(?:[A-Z]{1,3}-)?\\d{4,5}(?:-\\d{4})?(?: ?[A-Z]{2})? "
          + WORD
          + "(?: "
          + WORD
          + "){0,2}"
          + "|"
          + WORD
          + "(?: "
          + WORD
          + "){0,2}\\s{0,2},? ?[A-Z]{2},?\\s{1,2}\\d{5}(?:-\\d{4})?"
          + "|"
          + WORD
          + "(?: "
          + WORD
          + "){0,2},? [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?";

  private static final String START = "(?<![\\p{L}\\p{N}-])";
  private static final String END = "(?![\\p{L}\\p{N}])";

  private Addresses() {}

  static List<Recognizer> all() {
    return List.of(
        street(
            "street-ending",
            "(?:"
                + WORD
                + " ){0,2}(?:\\p{Lu}[\\p{L}\\p{M}-]{1,40}"
                + ENDING
                + "|"
                + WORD
                + " (?i:"
                + ENDING
                + ")) ?"
                + NUMBER
                + UNIT
                + TOWN),
        street(
            "street-english",
            NUMBER
                + " (?:(?:[NSEW]|North|South|East|West)\\.? )?(?:(?:"
                + WORD
                + "|\\d{1,3}(?:st|nd|rd|th)) ){1,4}"
                + ENGLISH
                + "\\b\\.?"
                + UNIT
                + TOWN),
        street(
            "street-romance",
            "(?:"
                + NUMBER
                + ",? (?:bis |ter )?)?"
                + ROMANCE
                + " (?:"
                + PARTICLE
                + WORD
                + " ?){1,4}(?:(?<=\\d[^\\n]{1,80})|,? ?(?:n\\.?[º°] ?)?"
                + NUMBER
                + ")"
                + UNIT
                + TOWN),
        street(
            "post-box",
            "(?i:P\\.? ?O\\.? ?Box|Postfach|Boîte postale|Apartado|Casella postale|Postbus)\\s\\d[\\d ]{0,8}\\d?"
                + TOWN),
        street(
            "unit",
            "(?:\\d{1,5} (?:[\\p{L}\\p{M}.'’/-]{1,30} ){1,5}(?:\\d{1,5}\\.?,?)?)?\\s{0,3}(?i:Apt|Apartment|Suite)\\.? \\d{1,5}[A-Z]?"
                + TOWN),
        street("postcode-town", "(?:D|A|CH|F|I|NL|B)-\\d{4,5} " + WORD + "(?: " + WORD + ")?"),
        street(
            "uk-postcode", "(?:GIR 0AA|[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2})"),
        PatternRecognizer.of("country", LOCATION, 0.6, START + "(?:" + countries() + ")" + END));
  }

  private static Recognizer street(String name, String pattern) {
    return PatternRecognizer.exact(name, STREET_ADDRESS, 0.75, START + pattern + END);
  }

  private static String countries() {
    return Arrays.stream(Locale.getISOCountries())
        .flatMap(
            code ->
                Stream.of("en", "de", "fr", "es", "it", "nl")
                    .map(
                        tag ->
                            new Locale.Builder()
                                .setRegion(code)
                                .build()
                                .getDisplayCountry(Locale.forLanguageTag(tag))))
        .map(name -> name.replaceAll("\\s*\\(.*", ""))
        .filter(name -> name.length() > 3)
        .distinct()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
