package org.havendesk.knowledge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.knowledge.ArticleRow.Translation;
import org.havendesk.knowledge.store.Article;
import org.havendesk.knowledge.store.ArticleCategory;
import org.havendesk.knowledge.store.ArticleText;
import org.havendesk.knowledge.store.Articles;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdictions;

/** Where colleagues write articles: version by version, language by language. */
@Stateless
@Guarded
public class KnowledgeDesk {

  @Inject private Articles articles;
  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Every article, titles in this language as far as there are any. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public List<ArticleRow> list(String language) {
    Map<Long, List<ArticleText>> newest =
        articles.newest().stream().collect(Collectors.groupingBy(ArticleText::article));
    Map<Long, List<ArticleText>> read =
        articles.published().stream().collect(Collectors.groupingBy(ArticleText::article));
    return articles.all().stream()
        .map(
            article ->
                row(
                    article,
                    newest.getOrDefault(article.id(), List.of()),
                    read.getOrDefault(article.id(), List.of()),
                    language))
        .toList();
  }

  /**
   * One article.
   *
   * @throws NotFound if there is none of this number
   */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public ArticleRow find(long id, String language) {
    Article article = articles.find(id).orElseThrow(() -> new NotFound("article " + id));
    List<ArticleText> texts = articles.textsOf(id);
    List<ArticleText> newest = firstOfEachLanguage(texts);
    List<ArticleText> read = texts.stream().filter(ArticleText::isPublished).toList();
    return row(article, newest, read, language);
  }

  private static List<ArticleText> firstOfEachLanguage(List<ArticleText> texts) {
    Set<String> seen = new LinkedHashSet<>();
    return texts.stream().filter(text -> seen.add(text.language())).toList();
  }

  /** The versions of an article in a language, the newest first. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public List<ArticleVersion> versions(long article, String language) {
    return articles.textsOf(article).stream()
        .filter(text -> text.language().equals(language))
        .map(
            text ->
                new ArticleVersion(
                    text.language(),
                    text.number(),
                    text.title(),
                    text.body(),
                    text.author(),
                    text.writtenAt(),
                    text.isPublished()))
        .toList();
  }

  /** How Markdown will look. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public String preview(String body) {
    return ArticleMarkdown.html(body == null ? "" : body);
  }

  /**
   * Keeps a new version; anybody reads it only once it is published.
   *
   * @return the article's number
   * @throws InvalidInput if another article has this name in addresses
   */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public long save(NewText said) {
    Article article =
        said.article()
            .map(id -> articles.lock(id).orElseThrow(() -> new NotFound("article " + id)))
            .orElseGet(() -> begin(said));
    article.moveTo(category(said.category()).id());
    List<ArticleText> texts = articles.textsOf(article.id());
    Optional<ArticleText> last = newestIn(texts, said.language());
    Integer source =
        said.language().equals(article.source()) ? null : sourceOf(said, texts, article, last);
    articles.add(
        new ArticleText(
            article.id(),
            said.language(),
            last.map(ArticleText::number).orElse(0) + 1,
            said.title(),
            said.body(),
            source,
            caller.get().name(),
            clock.instant()));
    prove("article.saved", article, said.language());
    return article.id();
  }

  private Article begin(NewText said) {
    if (articles.named(said.slug()).isPresent()) {
      throw new InvalidInput("taken", "Another article has this name.");
    }
    return articles.add(new Article(said.slug(), category(said.category()).id(), said.language()));
  }

  private ArticleCategory category(long id) {
    return articles
        .findCategory(id)
        .orElseThrow(() -> new InvalidInput("category", "Choose a category."));
  }

  private static Integer sourceOf(
      NewText said, List<ArticleText> texts, Article article, Optional<ArticleText> last) {
    return said.upToDate()
        ? newestIn(texts, article.source()).map(ArticleText::number).orElse(0)
        : last.flatMap(ArticleText::sourceNumber).orElse(0);
  }

  /** Lets anybody read the newest version in a language. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public void publish(long id, String language) {
    show(id, language, true);
  }

  /** Takes a language from the public shelf. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public void withdraw(long id, String language) {
    show(id, language, false);
  }

  private void show(long id, String language, boolean isPublic) {
    Article article = articles.lock(id).orElseThrow(() -> new NotFound("article " + id));
    List<ArticleText> texts = articles.textsOf(id);
    texts.stream()
        .filter(text -> text.language().equals(language))
        .forEach(text -> text.publish(false));
    if (isPublic) {
      newestIn(texts, language)
          .orElseThrow(() -> new NotFound("article " + id + " in " + language))
          .publish(true);
    }
    prove(isPublic ? "article.published" : "article.withdrawn", article, language);
  }

  /** Takes an article from the public shelf, or puts it back. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public void archive(long id, boolean away) {
    Article article = articles.lock(id).orElseThrow(() -> new NotFound("article " + id));
    article.archive(away);
    prove(away ? "article.archived" : "article.brought-back", article, article.source());
  }

  /** The categories in their order. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public List<CategoryView> categories() {
    return articles.categories().stream()
        .map(category -> new CategoryView(category.id(), category.names()))
        .toList();
  }

  /**
   * Adds a category, or calls one otherwise.
   *
   * @param id empty for a new one
   * @param names by BCP 47 tags
   * @return its number
   * @throws InvalidInput if it has no name
   */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public long call(Optional<Long> id, Map<String, String> names) {
    Map<String, String> told =
        names.entrySet().stream()
            .filter(name -> name.getValue() != null && !name.getValue().isBlank())
            .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue().strip()));
    if (told.isEmpty() || told.values().stream().anyMatch(name -> name.length() > 80)) {
      throw new InvalidInput("name", "A category has a name of at most 80 characters.");
    }
    ArticleCategory category =
        id.map(known -> articles.findCategory(known).orElseThrow(() -> new NotFound("category")))
            .orElseGet(() -> articles.add(new ArticleCategory()));
    category.call(told);
    evidence.record(
        Act.of("article.category-named")
            .by(caller.get().actor())
            .fact("category", category.id())
            .fact("names", told));
    return category.id();
  }

  /** The languages that each article should have here. */
  @Needs(Permission.KNOWLEDGE_WRITE)
  public List<String> wanted() {
    return jurisdictions.byId(settings.jurisdiction()).languages();
  }

  private ArticleRow row(
      Article article, List<ArticleText> newest, List<ArticleText> read, String language) {
    Set<String> languages = new LinkedHashSet<>(List.of(article.source()));
    languages.addAll(wanted());
    newest.forEach(text -> languages.add(text.language()));
    int source = newestIn(newest, article.source()).map(ArticleText::number).orElse(0);
    String title =
        newestIn(newest, language)
            .or(() -> newestIn(newest, article.source()))
            .map(ArticleText::title)
            .orElse(article.slug());
    return new ArticleRow(
        article.id(),
        article.slug(),
        article.category(),
        article.source(),
        title,
        state(article, read),
        article.answered(),
        languages.stream()
            .map(
                tag ->
                    translation(tag, article, newestIn(newest, tag), newestIn(read, tag), source))
            .toList());
  }

  private static ArticleState state(Article article, List<ArticleText> read) {
    if (article.isArchived()) {
      return ArticleState.ARCHIVED;
    }
    return read.isEmpty() ? ArticleState.DRAFT : ArticleState.PUBLISHED;
  }

  private static Translation translation(
      String language,
      Article article,
      Optional<ArticleText> newest,
      Optional<ArticleText> read,
      int source) {
    TranslationState state =
        newest
            .map(
                text ->
                    language.equals(article.source())
                        ? TranslationState.SOURCE
                        : text.sourceNumber().orElse(0) == source
                            ? TranslationState.UP_TO_DATE
                            : TranslationState.OUTDATED)
            .orElse(TranslationState.MISSING);
    return new Translation(
        language, state, newest.map(ArticleText::number), read.map(ArticleText::number));
  }

  private static Optional<ArticleText> newestIn(List<ArticleText> texts, String language) {
    return texts.stream().filter(text -> text.language().equals(language)).findFirst();
  }

  private void prove(String kind, Article article, String language) {
    evidence.record(
        Act.of(kind)
            .by(caller.get().actor())
            .fact("article", article.slug())
            .fact("language", language));
  }
}
