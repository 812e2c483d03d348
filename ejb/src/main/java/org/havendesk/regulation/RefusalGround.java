package org.havendesk.regulation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A reason for which the law lets a request be refused.
 *
 * @param text what the person must be told, by language
 * @param rights the rights it can be held against; all of them if there are none
 */
public record RefusalGround(
    Map<String, String> name,
    Map<String, String> text,
    List<String> rights,
    String citation,
    Confidence confidence) {

  public RefusalGround {
    name = Required.words(name, "name");
    text = Required.words(text, "text");
    rights = Required.list(rights);
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }

  /** What the person must be told, in a language or else in English. */
  public String textIn(Locale locale) {
    return text.getOrDefault(locale.getLanguage(), text.get("en"));
  }
}
