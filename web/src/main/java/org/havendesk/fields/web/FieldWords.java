package org.havendesk.fields.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havendesk.fields.FieldTerms;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;

/** Fields, and what stands in them, as the viewer reads and writes it. */
@Named
@RequestScoped
public class FieldWords {

  static final String TEXTS = "org.havendesk.fields.web.messages";

  @Inject private Language language;
  @Inject private Times times;

  /** What it is called. */
  public String name(FieldTerms terms) {
    return terms.name(language.getTag());
  }

  /** How to fill it in; empty if nothing is said. */
  public String help(FieldTerms terms) {
    return terms.help(language.getTag()).orElse("");
  }

  /** What stands in it, to be read. */
  public String shown(FieldTerms terms, String value) {
    return switch (terms.kind()) {
      case NUMBER -> typed(terms, value);
      case DATE -> times.date(LocalDate.parse(value));
      case YES_NO -> text(value);
      case TEXT, CHOICE -> value;
    };
  }

  /** What stands in it, to be changed. */
  public String typed(FieldTerms terms, String value) {
    return terms.kind() == FieldKind.NUMBER ? numerals().written(value) : value;
  }

  /**
   * What somebody typed, as the field keeps it.
   *
   * @throws InvalidInput naming what it had to be
   */
  public String taken(FieldTerms terms, String typed) {
    return terms.take(terms.kind() == FieldKind.NUMBER ? numerals().read(typed) : typed);
  }

  /** What is wrong with what somebody typed. */
  public String wrong(InvalidInput wrong) {
    return text("wrong." + wrong.field());
  }

  /** What can be chosen; what was chosen before and is offered no more stays as long as it is. */
  public List<String> choices(FieldTerms terms, String chosen) {
    return chosen == null || chosen.isEmpty() || terms.choices().contains(chosen)
        ? terms.choices()
        : Stream.concat(terms.choices().stream(), Stream.of(chosen)).toList();
  }

  private Numerals numerals() {
    return Numerals.of(language.getLocale());
  }

  private String text(String key) {
    return language.texts(TEXTS).getString(key);
  }
}
