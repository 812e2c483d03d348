package org.havendesk.consent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;

/** Headings over what a text says, in the language of the text. */
@Named
@ApplicationScoped
public class NoticeLabels {

  /**
   * What an element is called.
   *
   * @param element as the laws' packs name it; without a heading of ours it is shown as it is
   * @param language BCP 47
   */
  public String of(String element, String language) {
    var texts =
        ResourceBundle.getBundle(
            "org.havendesk.consent.web.messages",
            Locale.forLanguageTag(language),
            NoticeLabels.class.getClassLoader());
    String key = "element." + element;
    return texts.containsKey(key) ? texts.getString(key) : element.replace('_', ' ');
  }
}
