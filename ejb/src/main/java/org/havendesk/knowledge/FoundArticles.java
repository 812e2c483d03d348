package org.havendesk.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.havendesk.knowledge.store.ArticleText;
import org.havendesk.words.TextShelf;

/**
 * The shelves by which articles are found, one for each language that somebody reads in: in memory
 * of this instance, made anew when the database says that an article has changed.
 */
@ApplicationScoped
public class FoundArticles {

  private record Shelf(String edition, TextShelf texts) {}

  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

  /**
   * The shelf of a language.
   *
   * @param edition of the articles in the database
   * @param shown what is on it
   */
  TextShelf of(String language, String edition, Supplier<List<ArticleText>> shown) {
    Shelf known = shelves.get(language);
    if (known == null || !known.edition().equals(edition)) {
      known =
          new Shelf(edition, new TextShelf(shown.get().stream().map(FoundArticles::text).toList()));
      shelves.put(language, known);
    }
    return known.texts();
  }

  private static TextShelf.Text text(ArticleText text) {
    return new TextShelf.Text(
        Long.toString(text.article()),
        text.language(),
        text.title(),
        ArticleMarkdown.words(text.body()));
  }
}
