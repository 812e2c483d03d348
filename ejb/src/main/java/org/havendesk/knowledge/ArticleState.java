package org.havendesk.knowledge;

/** Where an article stands. */
public enum ArticleState {
  /** Only colleagues see it. */
  DRAFT,
  /** Anybody reads it, in one language at least. */
  PUBLISHED,
  /** It was taken from the public shelf. */
  ARCHIVED
}
