package org.havendesk.regulation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A degree to which a law wants us to be certain who asks (11 CCR 7062).
 *
 * @param points how many details must match what is held; the confirmed mailbox is one
 * @param declaration what the person signs, by language; empty if they sign nothing
 */
public record Certainty(
    Map<String, String> name,
    Integer points,
    Map<String, String> declaration,
    String citation,
    Confidence confidence) {

  public Certainty {
    name = Required.words(name, "name");
    Required.present(points, "points");
    declaration = declaration == null ? Map.of() : Required.words(declaration, "declaration");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }

  /** What the person signs, if anything. */
  public Optional<String> declarationIn(Locale locale) {
    return Optional.ofNullable(declaration.get(locale.getLanguage()))
        .or(() -> Optional.ofNullable(declaration.get("en")));
  }

  /** Whether a confirmed mailbox alone is not enough. */
  public boolean needsMore() {
    return points > 1 || !declaration.isEmpty();
  }
}
