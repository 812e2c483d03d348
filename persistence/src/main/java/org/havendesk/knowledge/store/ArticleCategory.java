package org.havendesk.knowledge.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.TreeMap;

/** What some articles are about, by its name in each language. */
@Entity
@Table(name = "article_category")
public class ArticleCategory {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "article_category_name", joinColumns = @JoinColumn(name = "category_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "name")
  private Map<String, String> names = new TreeMap<>();

  @Version private long version;

  /** Calls it so, by BCP 47 tags. */
  public void call(Map<String, String> newNames) {
    names.clear();
    names.putAll(newNames);
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** Its names by BCP 47 tags. */
  public Map<String, String> names() {
    return new TreeMap<>(names);
  }
}
