package org.havendesk.regulation;

import java.util.Locale;
import java.util.Map;

/**
 * On what a law lets the use of personal data rest, such as GDPR 6(1).
 *
 * @param choice what people have to say in it
 */
public record LawfulBasis(
    Map<String, String> name, Choice choice, String citation, Confidence confidence) {

  public LawfulBasis {
    name = Required.words(name, "name");
    Required.present(choice, "choice");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }
}
