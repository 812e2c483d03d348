package org.havendesk.knowledge;

import java.time.Instant;

/**
 * One version of an article in one language.
 *
 * @param body Markdown
 * @param author login of the colleague who wrote it
 */
public record ArticleVersion(
    String language,
    int number,
    String title,
    String body,
    String author,
    Instant at,
    boolean published) {}
