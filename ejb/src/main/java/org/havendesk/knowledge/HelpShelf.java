package org.havendesk.knowledge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.knowledge.store.Article;
import org.havendesk.knowledge.store.ArticleText;
import org.havendesk.knowledge.store.Articles;

/** The articles that anybody may read and find. What somebody types to find one is kept nowhere. */
@Stateless
@Guarded
public class HelpShelf {

  private static final String WHY = "published articles are for everyone";

  /** What is longer is cut: nobody types so much to find something. */
  private static final int LONGEST = 500;

  @Inject private Articles articles;
  @Inject private FoundArticles index;

  /** A category with its articles, in a language as far as there are any. */
  public record Section(String name, List<Entry> articles) {}

  /** An article by its title, in the language that it is shown in. */
  public record Entry(String slug, String title, String language) {}

  /** Every category that has articles. */
  @OpenToAll(WHY)
  public List<Section> sections(String language) {
    Map<Long, List<Entry>> entries = new LinkedHashMap<>();
    Map<Long, Article> all = byId();
    shown(language)
        .forEach(
            text -> {
              Article article = all.get(text.article());
              entries
                  .computeIfAbsent(article.category(), any -> new ArrayList<>())
                  .add(new Entry(article.slug(), text.title(), text.language()));
            });
    return articles.categories().stream()
        .filter(category -> entries.containsKey(category.id()))
        .map(
            category ->
                new Section(
                    new CategoryView(category.id(), category.names()).nameIn(language),
                    entries.get(category.id())))
        .toList();
  }

  /** An article in this language, else in its source's, else in any that there is. */
  @OpenToAll(WHY)
  public Optional<PublicArticle> find(String slug, String language) {
    return articles
        .named(slug)
        .filter(article -> !article.isArchived())
        .flatMap(
            article -> {
              List<ArticleText> texts = articles.textsOf(article.id());
              List<ArticleText> read = texts.stream().filter(ArticleText::isPublished).toList();
              return best(read, article.source(), language).map(text -> shown(article, text, read));
            });
  }

  private static PublicArticle shown(Article article, ArticleText text, List<ArticleText> read) {
    int source =
        read.stream()
            .filter(other -> other.language().equals(article.source()))
            .map(ArticleText::number)
            .findFirst()
            .orElse(0);
    return new PublicArticle(
        article.slug(),
        article.category(),
        text.language(),
        text.title(),
        ArticleMarkdown.html(text.body()),
        read.stream()
            .map(ArticleText::language)
            .filter(other -> !other.equals(text.language()))
            .toList(),
        text.sourceNumber().filter(number -> number < source).isPresent());
  }

  /** The articles that fit to what somebody types, the most fitting first. */
  @OpenToAll(WHY)
  public List<Entry> search(String typed, String language, int most) {
    String words = typed == null ? "" : typed.substring(0, Math.min(LONGEST, typed.length()));
    if (words.isBlank()) {
      return List.of();
    }
    return index.of(language, articles.edition(), () -> shown(language)).find(words, most).stream()
        .flatMap(id -> entry(Long.parseLong(id), language).stream())
        .toList();
  }

  /**
   * Somebody's question was answered by an article; nothing is noted of who, or what they asked.
   */
  @OpenToAll("counts, and tells nothing")
  public void answered(String slug) {
    articles
        .named(slug)
        .filter(article -> !article.isArchived())
        .ifPresent(article -> articles.countAnswered(article.id()));
  }

  private Optional<Entry> entry(long id, String language) {
    return articles
        .find(id)
        .flatMap(
            article ->
                best(
                        articles.textsOf(id).stream().filter(ArticleText::isPublished).toList(),
                        article.source(),
                        language)
                    .map(text -> new Entry(article.slug(), text.title(), text.language())));
  }

  /** Each article once, in the language that fits best. */
  private List<ArticleText> shown(String language) {
    Map<Long, Article> all = byId();
    Map<Long, List<ArticleText>> read =
        articles.published().stream()
            .collect(
                Collectors.groupingBy(
                    ArticleText::article, LinkedHashMap::new, Collectors.toList()));
    return read.entrySet().stream()
        .flatMap(one -> best(one.getValue(), all.get(one.getKey()).source(), language).stream())
        .toList();
  }

  private Map<Long, Article> byId() {
    return articles.all().stream().collect(Collectors.toMap(Article::id, article -> article));
  }

  private static Optional<ArticleText> best(
      List<ArticleText> read, String source, String language) {
    return Stream.of(language, source)
        .flatMap(tag -> read.stream().filter(text -> text.language().equals(tag)))
        .findFirst()
        .or(() -> read.stream().findFirst());
  }
}
