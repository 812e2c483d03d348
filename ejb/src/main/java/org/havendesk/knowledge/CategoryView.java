package org.havendesk.knowledge;

import java.util.Map;

/**
 * A category.
 *
 * @param names by BCP 47 tags
 */
public record CategoryView(long id, Map<String, String> names) {

  /** Its name in this language, or in any. */
  public String nameIn(String language) {
    return names.getOrDefault(language, names.values().stream().findFirst().orElse("–"));
  }
}
