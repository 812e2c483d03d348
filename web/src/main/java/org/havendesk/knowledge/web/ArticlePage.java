package org.havendesk.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.knowledge.HelpShelf;
import org.havendesk.knowledge.PublicArticle;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.omnifaces.util.Faces;

/** One article, for anybody to read. */
@Named
@RequestScoped
public class ArticlePage {

  @Inject private HelpShelf shelf;
  @Inject private Language language;
  @Inject private Answers answers;

  private PublicArticle article;

  /** The article that the address names, in the wanted language as far as there is one. */
  public PublicArticle getArticle() {
    if (article == null) {
      article = shelf.find(slug(), wanted()).orElseThrow(() -> new NotFound("article"));
    }
    return article;
  }

  /** Whether it is shown in another language than was wanted. */
  public boolean isElsewise() {
    return !getArticle().language().equals(wanted());
  }

  /** The name of a language, in the language of the page. */
  public String nameOf(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(language.getLocale());
  }

  /** Says that it answered the reader's question. */
  public String answered() {
    answers.count(slug());
    Faces.redirect("help/articles/%s?answered=yes", getArticle().slug());
    return null;
  }

  private String wanted() {
    return Optional.ofNullable(Faces.getRequestParameter("lang")).orElse(language.getTag());
  }

  private static String slug() {
    return Optional.ofNullable(Faces.getRequestParameter("slug")).orElse("");
  }
}
