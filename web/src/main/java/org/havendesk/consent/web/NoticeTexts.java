package org.havendesk.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.havendesk.consent.NoticeDesk;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Purposes;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;

/** Every text that people are or were told, and those being written. */
@Named
@RequestScoped
public class NoticeTexts {

  private static final String TEXTS = "org.havendesk.consent.web.messages";

  @Inject private NoticeDesk desk;
  @Inject private Purposes purposes;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private String topic = Purposes.PRIVACY;
  private String spoken;

  public List<NoticeText> getAll() {
    return desk.all();
  }

  public List<String> getTopics() {
    return purposes.topics();
  }

  public List<String> getLanguages() {
    return purposes.jurisdiction().languages();
  }

  /** What a topic is called. */
  public String nameOf(String name) {
    return name.equals(Purposes.PRIVACY)
        ? language.texts(TEXTS).getString("texts.privacy")
        : purposes.byName(name).nameIn(language.getLocale());
  }

  /** A language's name in the viewer's. */
  public String languageOf(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(language.getLocale());
  }

  public String begin() {
    try {
      return "/consent/notice?faces-redirect=true&id=" + desk.begin(topic, getSpoken());
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "texts.wrong." + e.field());
      return "/consent/notices?faces-redirect=true";
    }
  }

  public String getTopic() {
    return topic;
  }

  public void setTopic(String topic) {
    this.topic = topic;
  }

  public String getSpoken() {
    return spoken == null ? getLanguages().get(0) : spoken;
  }

  public void setSpoken(String spoken) {
    this.spoken = spoken;
  }
}
