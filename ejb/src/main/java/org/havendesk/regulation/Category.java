package org.havendesk.regulation;

import java.util.Map;

/**
 * A category of personal data that a law names.
 *
 * @param sensitive whether the law protects it more than others
 */
public record Category(
    Map<String, String> name, boolean sensitive, String citation, Confidence confidence) {

  public Category {
    name = Required.words(name, "name");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
