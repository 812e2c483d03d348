package org.havendesk.knowledge;

import java.util.Optional;
import org.havendesk.platform.InvalidInput;

/**
 * What a colleague wrote for an article.
 *
 * @param article its number; empty for a new one
 * @param slug its name in addresses, for a new one
 * @param language BCP 47 tag
 * @param upToDate whether a translation says what the source says now
 */
public record NewText(
    Optional<Long> article,
    String slug,
    long category,
    String language,
    String title,
    String body,
    boolean upToDate) {

  private static final int LONGEST = 100_000;

  /**
   * Checks each part.
   *
   * @throws InvalidInput naming the field that is wrong
   */
  public NewText {
    if (article.isEmpty() && (slug == null || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
      throw new InvalidInput("slug", "Use small letters, digits and hyphens.");
    }
    if (article.isEmpty() && slug.length() > 80) {
      throw new InvalidInput("slug", "At most 80 characters.");
    }
    if (language == null || !language.matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
      throw new InvalidInput("language", "Give the language as a BCP 47 tag, such as de.");
    }
    if (title == null || title.isBlank() || title.length() > 200) {
      throw new InvalidInput("title", "A title has 1 to 200 characters.");
    }
    if (body == null || body.isBlank() || body.length() > LONGEST) {
      throw new InvalidInput("body", "Write something, of at most 100,000 characters.");
    }
    title = title.strip();
  }
}
