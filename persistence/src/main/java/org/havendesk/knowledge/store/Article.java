package org.havendesk.knowledge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An article in several languages, one of which is its source. */
@Entity
@Table(name = "article")
public class Article {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String slug;

  @Column(name = "category_id")
  private long category;

  private String source;
  private boolean archived;
  private long answered;

  @Version private long version;

  /** For JPA. */
  protected Article() {}

  /** A new one that is written in this language first. */
  public Article(String slug, long category, String source) {
    this.slug = slug;
    this.category = category;
    this.source = source;
  }

  /** Puts it under another category. */
  public void moveTo(long newCategory) {
    category = newCategory;
  }

  /** Takes it from the public shelf, or puts it back. */
  public void archive(boolean away) {
    archived = away;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** Its name in addresses. */
  public String slug() {
    return slug;
  }

  /** The number of its category. */
  public long category() {
    return category;
  }

  /** BCP 47 tag of the language that the others are translated from. */
  public String source() {
    return source;
  }

  /** Whether it was taken from the public shelf. */
  public boolean isArchived() {
    return archived;
  }

  /** How often somebody said that it answered their question. */
  public long answered() {
    return answered;
  }
}
