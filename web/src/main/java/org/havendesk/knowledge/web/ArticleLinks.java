package org.havendesk.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.platform.Settings;

/** Where customers reach the articles. */
@Named
@RequestScoped
public class ArticleLinks {

  @Inject private Settings settings;

  /** What comes before an article's name in its address. */
  public String getBase() {
    return settings.link("/help/articles");
  }
}
