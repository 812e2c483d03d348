package org.havendesk.fields.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldTerms;
import org.havendesk.fields.FieldView;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.platform.web.Language;

/** What stands in the form of a field. */
@Named
@RequestScoped
public class FieldForm {

  @Inject private FieldDesk desk;
  @Inject private Language language;

  private Long id;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> helps = new HashMap<>();
  private FieldKind kind = FieldKind.TEXT;
  private boolean personal = true;
  private String choices;
  private boolean asked;

  /**
   * A language of the portal.
   *
   * @param tag BCP 47
   * @param name in the viewer's language
   */
  public record Spoken(String tag, String name) {}

  /** Shows a field. */
  void fill(FieldView field) {
    FieldTerms terms = field.terms();
    id = field.id();
    names.putAll(terms.names());
    helps.putAll(terms.helps());
    kind = terms.kind();
    personal = terms.personal();
    choices = String.join("\n", terms.choices());
    asked = terms.asked();
  }

  /**
   * What it says.
   *
   * @throws org.havendesk.platform.InvalidInput naming what is wrong
   */
  FieldTerms terms() {
    Optional<FieldTerms> fixed = fixed();
    return new FieldTerms(
        names,
        helps,
        fixed.map(FieldTerms::kind).orElse(kind),
        fixed.map(FieldTerms::personal).orElse(personal),
        choices == null ? List.of() : choices.lines().toList(),
        asked);
  }

  /** What can't be changed any more is not asked for. */
  private Optional<FieldTerms> fixed() {
    return Optional.ofNullable(id)
        .flatMap(desk::find)
        .filter(FieldView::used)
        .map(FieldView::terms);
  }

  /** Whether kind and personal stay as they are. */
  public boolean isFixed() {
    return fixed().isPresent();
  }

  /** Whether one of a list stands in it. */
  public boolean isListed() {
    return fixed().map(FieldTerms::kind).orElse(kind) == FieldKind.CHOICE;
  }

  /** In which languages it needs a name. */
  public List<Spoken> getLanguages() {
    Locale own = language.getLocale();
    return Language.spoken().stream()
        .map(each -> new Spoken(each.toLanguageTag(), each.getDisplayLanguage(own)))
        .toList();
  }

  public FieldKind[] getKinds() {
    return FieldKind.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Map<String, String> getNames() {
    return names;
  }

  public Map<String, String> getHelps() {
    return helps;
  }

  public FieldKind getKind() {
    return kind;
  }

  public void setKind(FieldKind kind) {
    this.kind = kind;
  }

  public boolean isPersonal() {
    return personal;
  }

  public void setPersonal(boolean personal) {
    this.personal = personal;
  }

  public String getChoices() {
    return choices;
  }

  public void setChoices(String choices) {
    this.choices = choices;
  }

  public boolean isAsked() {
    return asked;
  }

  public void setAsked(boolean asked) {
    this.asked = asked;
  }
}
