package org.havendesk.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All articles, their versions and categories. */
@ApplicationScoped
public class Articles {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one and gives it its number. */
  public Article add(Article article) {
    entities.persist(article);
    entities.flush();
    return article;
  }

  /** Adds a version. */
  public ArticleText add(ArticleText text) {
    entities.persist(text);
    entities.flush();
    return text;
  }

  /** Adds a category and gives it its number. */
  public ArticleCategory add(ArticleCategory category) {
    entities.persist(category);
    entities.flush();
    return category;
  }

  /** The one of this number. */
  public Optional<Article> find(long id) {
    return Optional.ofNullable(entities.find(Article.class, id));
  }

  /** The one of this number, for a change: others wait, and whoever looks later sees the change. */
  public Optional<Article> lock(long id) {
    return Optional.ofNullable(
        entities.find(Article.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
  }

  /** The one of this name in addresses. */
  public Optional<Article> named(String slug) {
    return entities
        .createQuery("select a from Article a where a.slug = :slug", Article.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /** All of them. */
  public List<Article> all() {
    return entities
        .createQuery("select a from Article a order by a.slug", Article.class)
        .getResultList();
  }

  /** The versions of an article, in every language, the newest first. */
  public List<ArticleText> textsOf(long article) {
    return entities
        .createQuery(
            "select t from ArticleText t where t.article = :article"
                + " order by t.language, t.number desc",
            ArticleText.class)
        .setParameter("article", article)
        .getResultList();
  }

  /** The newest version in each language of every article. */
  public List<ArticleText> newest() {
    return entities
        .createQuery(
            "select t from ArticleText t where t.number = (select max(o.number) from ArticleText o"
                + " where o.article = t.article and o.language = t.language)",
            ArticleText.class)
        .getResultList();
  }

  /** What anybody reads. */
  public List<ArticleText> published() {
    return entities
        .createQuery(
            "select t from ArticleText t, Article a where t.article = a.id"
                + " and t.published = true and a.archived = false order by t.title",
            ArticleText.class)
        .getResultList();
  }

  /** The categories in their order. */
  public List<ArticleCategory> categories() {
    return entities
        .createQuery("select c from ArticleCategory c order by c.id", ArticleCategory.class)
        .getResultList();
  }

  /** The category of this number. */
  public Optional<ArticleCategory> findCategory(long id) {
    return Optional.ofNullable(entities.find(ArticleCategory.class, id));
  }

  /** Another number after each change of what anybody reads. */
  public String edition() {
    Object[] sums =
        (Object[])
            entities
                .createNativeQuery("select count(*), coalesce(sum(version), 0) from article")
                .getSingleResult();
    return sums[0] + "-" + sums[1];
  }

  /** Somebody said that it answered their question. */
  public void countAnswered(long article) {
    entities
        .createNativeQuery("update article set answered = answered + 1 where id = ?")
        .setParameter(1, article)
        .executeUpdate();
  }
}
