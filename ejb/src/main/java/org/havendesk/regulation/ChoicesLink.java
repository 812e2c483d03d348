package org.havendesk.regulation;

import java.util.Locale;
import java.util.Map;

/**
 * How a law wants the way to all choices to be named on every page, beside its sign.
 *
 * @param name by language
 */
public record ChoicesLink(Map<String, String> name, String citation, Confidence confidence) {

  public ChoicesLink {
    name = Required.words(name, "name");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }
}
