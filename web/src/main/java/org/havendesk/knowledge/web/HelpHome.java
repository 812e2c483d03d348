package org.havendesk.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havendesk.knowledge.HelpShelf;
import org.havendesk.platform.web.Language;

/** Where people look for an article; what they type is in no address, and is kept nowhere. */
@Named
@RequestScoped
public class HelpHome {

  private static final int MOST = 20;

  @Inject private HelpShelf shelf;
  @Inject private Language language;

  private String words;
  private List<HelpShelf.Entry> found;

  public List<HelpShelf.Section> getSections() {
    return shelf.sections(language.getTag());
  }

  /** Looks for it. */
  public void search() {
    found = shelf.search(words, language.getTag(), MOST);
  }

  /** What was found; null if nobody has looked. */
  public List<HelpShelf.Entry> getFound() {
    return found;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
