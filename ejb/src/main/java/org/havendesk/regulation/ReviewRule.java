package org.havendesk.regulation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something noted at a person for which a request is decided by compliance and legal together.
 *
 * @param rights whose requests are decided so
 */
public record ReviewRule(
    Map<String, String> name, List<String> rights, String citation, Confidence confidence) {

  public ReviewRule {
    name = Required.words(name, "name");
    rights = Required.list(rights);
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }
}
