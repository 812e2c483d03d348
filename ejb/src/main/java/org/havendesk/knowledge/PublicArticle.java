package org.havendesk.knowledge;

import java.util.List;

/**
 * An article as anybody reads it.
 *
 * @param language BCP 47 tag of the language that it is shown in
 * @param html harmless
 * @param others the other languages that it can be read in
 * @param outdated whether its source has changed since it was translated
 */
public record PublicArticle(
    String slug,
    long category,
    String language,
    String title,
    String html,
    List<String> others,
    boolean outdated) {}
