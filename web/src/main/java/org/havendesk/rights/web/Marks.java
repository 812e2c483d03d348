package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Once;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.PersonMarks;

/** What is noted at the customer of the shown ticket, and how to note more. */
@Named
@RequestScoped
public class Marks {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private PersonMarks marks;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private final Once<UUID, List<PersonMarks.Noted>> noted =
      new Once<>(person -> marks.of(person, language.getLocale()));
  private String chosen;

  public List<PersonMarks.Noted> of(UUID person) {
    return noted.of(person);
  }

  /** What can still be noted at a person. */
  public List<SelectItem> offered(UUID person) {
    var known = of(person).stream().map(PersonMarks.Noted::mark).toList();
    return marks.offered(language.getLocale()).entrySet().stream()
        .filter(mark -> !known.contains(mark.getKey()))
        .map(mark -> new SelectItem(mark.getKey(), mark.getValue()))
        .toList();
  }

  /** Notes the chosen one. */
  public void note(UUID person) {
    if (chosen == null || chosen.isBlank()) {
      toasts.warn(TEXTS, "marks.choose");
      return;
    }
    marks.note(person, chosen);
    noted.forget();
    chosen = null;
    toasts.done(TEXTS, "marks.noted");
  }

  public void remove(UUID person, String mark) {
    marks.remove(person, mark);
    noted.forget();
    toasts.done(TEXTS, "marks.removed");
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
