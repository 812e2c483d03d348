package org.havendesk.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * An article as colleagues see it in a list.
 *
 * @param title in the language of the viewer, or its source's
 * @param answered how often somebody said that it answered their question
 */
public record ArticleRow(
    long id,
    String slug,
    long category,
    String source,
    String title,
    ArticleState state,
    long answered,
    List<Translation> languages) {

  /**
   * One of its languages.
   *
   * @param newest number of the newest version; empty if there is none
   * @param published number of the version that anybody reads
   */
  public record Translation(
      String language,
      TranslationState state,
      Optional<Integer> newest,
      Optional<Integer> published) {

    /** Whether what was written last is not what anybody reads. */
    public boolean unpublished() {
      return newest.isPresent() && !newest.equals(published);
    }
  }
}
