package org.havendesk.knowledge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One version of an article in one language. */
@Entity
@Table(name = "article_text")
public class ArticleText {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "article_id")
  private long article;

  private String language;
  private int number;
  private String title;
  private String body;

  @Column(name = "source_number")
  private Integer sourceNumber;

  private String author;

  @Column(name = "written_at")
  private Instant writtenAt;

  private boolean published;

  /** For JPA. */
  protected ArticleText() {}

  /**
   * The next version.
   *
   * @param body Markdown (CommonMark)
   * @param sourceNumber the version of the source that it translates; null for the source itself
   */
  public ArticleText(
      long article,
      String language,
      int number,
      String title,
      String body,
      Integer sourceNumber,
      String author,
      Instant now) {
    this.article = article;
    this.language = language;
    this.number = number;
    this.title = title;
    this.body = body;
    this.sourceNumber = sourceNumber;
    this.author = author;
    this.writtenAt = now;
  }

  /** Makes it what anybody reads, or not. */
  public void publish(boolean isPublic) {
    published = isPublic;
  }

  /** The number of its article. */
  public long article() {
    return article;
  }

  /** BCP 47 tag. */
  public String language() {
    return language;
  }

  /** Counts the versions in this language from one. */
  public int number() {
    return number;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** Markdown (CommonMark). */
  public String body() {
    return body;
  }

  /** The version of the source that it translates; empty for the source itself. */
  public Optional<Integer> sourceNumber() {
    return Optional.ofNullable(sourceNumber);
  }

  /** The login of the colleague who wrote it. */
  public String author() {
    return author;
  }

  /** When it was written. */
  public Instant writtenAt() {
    return writtenAt;
  }

  /** Whether it is what anybody reads. */
  public boolean isPublished() {
    return published;
  }
}
