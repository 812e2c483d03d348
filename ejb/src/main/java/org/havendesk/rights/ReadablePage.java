package org.havendesk.rights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** An export as one page to read, without scripts or anything from elsewhere. */
final class ReadablePage {

  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem}"
          + "@media(prefers-color-scheme:dark){body{background:#14171a;color:#e8eaed}a{color:#8ab4f8}}"
          + "dl{border:1px solid #8886;border-radius:.5rem;padding:1rem;display:grid;"
          + "grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1rem}"
          + "dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}";

  private final StringBuilder html = new StringBuilder();
  private final ResourceBundle words;

  private ReadablePage(Locale locale) {
    words =
        ResourceBundle.getBundle(
            "org.havendesk.rights.letters", locale, ReadablePage.class.getClassLoader());
  }

  static String of(
      Map<String, Object> about,
      Map<String, Map<String, List<Map<String, Object>>>> sections,
      Locale locale) {
    var page = new ReadablePage(locale);
    page.html
        .append("<!DOCTYPE html>\n<html lang=\"")
        .append(locale.getLanguage())
        .append("\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        .append(escaped(page.word("copy")))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><main>\n<h1>")
        .append(escaped(page.word("copy")))
        .append("</h1>\n");
    page.record(about);
    sections.values().forEach(kinds -> kinds.forEach(page::kind));
    return page.html.append("</main></body></html>\n").toString();
  }

  private void kind(String name, List<Map<String, Object>> records) {
    html.append("<h2>")
        .append(escaped(word(name)))
        .append(" (")
        .append(records.size())
        .append(")</h2>\n");
    records.forEach(this::record);
  }

  private void record(Map<String, Object> fields) {
    html.append("<dl>");
    fields.forEach(
        (name, value) -> {
          if (!"html".equals(name)) { // The same words stand in "text".
            html.append("<dt>").append(escaped(word(name))).append("</dt><dd>");
            html.append(value(name, value)).append("</dd>");
          }
        });
    html.append("</dl>\n");
  }

  private static String value(String name, Object value) {
    var text = escaped(String.valueOf(value));
    return "file".equals(name) ? "<a href=\"" + text + "\">" + text + "</a>" : text;
  }

  private String word(String name) {
    try {
      return words.getString("word." + name);
    } catch (MissingResourceException unknown) {
      return name; // A new part of the system is readable before someone has translated it.
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
