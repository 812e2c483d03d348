package org.havendesk.samples;

import java.util.LinkedHashMap;

/**
 * One article of the file.
 *
 * @param slug its name in addresses
 * @param category by its names in each language
 * @param texts by language; the first is the source
 */
record SampleArticle(
    String slug, LinkedHashMap<String, String> category, LinkedHashMap<String, Text> texts) {

  /**
   * What it says in one language.
   *
   * @param body Markdown
   */
  record Text(String title, String body) {}
}
