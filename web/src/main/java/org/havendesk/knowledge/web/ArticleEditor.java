package org.havendesk.knowledge.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.havendesk.knowledge.ArticleRow;
import org.havendesk.knowledge.ArticleVersion;
import org.havendesk.knowledge.KnowledgeDesk;
import org.havendesk.knowledge.NewText;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One article in one language, to be written. */
@Named
@RequestScoped
public class ArticleEditor {

  @Inject private KnowledgeDesk desk;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private Long id;
  private String spoken;
  private String slug;
  private Long category;
  private String title;
  private String body;
  private boolean upToDate = true;
  private String preview;
  private ArticleRow article;
  private List<ArticleVersion> versions;

  /** The address says which article and language, also when the form is sent. */
  @PostConstruct
  void look() {
    id = number("id").orElse(null);
    spoken = Faces.getRequestParameter("lang");
  }

  /** Fills the form with what the address names: an article, a language, an older version. */
  public void open() {
    if (id == null) {
      spoken = Optional.ofNullable(spoken).orElse(language.getTag());
      return;
    }
    spoken = Optional.ofNullable(spoken).orElse(getArticle().source());
    slug = getArticle().slug();
    category = getArticle().category();
    long wanted = number("version").orElse(0L);
    getVersions().stream()
        .filter(version -> wanted == 0 || version.number() == wanted)
        .findFirst()
        .ifPresent(
            version -> {
              title = version.title();
              body = version.body();
            });
  }

  /** The article; null for a new one. */
  public ArticleRow getArticle() {
    if (article == null && id != null) {
      article = desk.find(id, language.getTag());
    }
    return article;
  }

  /** The state of the language that is written. */
  public ArticleRow.Translation getTranslation() {
    // Before the form is read, it is the address that says the language, or nobody.
    return getArticle() == null
        ? null
        : getArticle().languages().stream()
            .filter(one -> one.language().equals(spoken == null ? getArticle().source() : spoken))
            .findFirst()
            .orElse(null);
  }

  public List<ArticleVersion> getVersions() {
    if (versions == null) {
      versions = id == null || spoken == null ? List.of() : desk.versions(id, spoken);
    }
    return versions;
  }

  /** What a translator reads beside their work; null where there is nothing to translate from. */
  public ArticleVersion getSource() {
    return getArticle() == null || getArticle().source().equals(spoken)
        ? null
        : desk.versions(id, getArticle().source()).stream().findFirst().orElse(null);
  }

  /** Shows how it will look; nothing is kept. */
  public void show() {
    preview = desk.preview(body);
  }

  /** Keeps it as the next version. */
  public String save() {
    return keep("saved", false);
  }

  /** Keeps it, and lets anybody read it. */
  public String saveAndPublish() {
    return keep("published", true);
  }

  private String keep(String done, boolean publish) {
    try {
      long kept =
          desk.save(
              new NewText(
                  Optional.ofNullable(id),
                  slug,
                  category == null ? 0 : category,
                  spoken,
                  title,
                  body,
                  upToDate));
      if (publish) {
        desk.publish(kept, spoken);
      }
      toasts.done(KnowledgePage.TEXTS, "article." + done);
      return here(kept);
    } catch (InvalidInput e) {
      String field = e.field().equals("taken") ? "slug" : e.field();
      Messages.addError(
          "article:" + field,
          "{0}",
          language.texts(KnowledgePage.TEXTS).getString("wrong." + e.field()));
      return null;
    }
  }

  /** Takes this language from the public shelf. */
  public String withdraw() {
    desk.withdraw(id, spoken);
    toasts.done(KnowledgePage.TEXTS, "article.withdrawn");
    return here(id);
  }

  /** Takes the article from the public shelf. */
  public String archive() {
    desk.archive(id, true);
    toasts.done(KnowledgePage.TEXTS, "article.archived");
    return here(id);
  }

  /** Puts it back. */
  public String bringBack() {
    desk.archive(id, false);
    toasts.done(KnowledgePage.TEXTS, "article.back");
    return here(id);
  }

  private String here(long article) {
    return "/knowledge/article?faces-redirect=true&id=" + article + "&lang=" + spoken;
  }

  private static Optional<Long> number(String name) {
    return Optional.ofNullable(Faces.getRequestParameter(name))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  public Long getId() {
    return id;
  }

  public String getSpoken() {
    return spoken;
  }

  public void setSpoken(String spoken) {
    this.spoken = spoken;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public Long getCategory() {
    return category;
  }

  public void setCategory(Long category) {
    this.category = category;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public boolean isUpToDate() {
    return upToDate;
  }

  public void setUpToDate(boolean upToDate) {
    this.upToDate = upToDate;
  }

  /** How it will look; null until somebody wants to see it. */
  public String getPreview() {
    return preview;
  }
}
