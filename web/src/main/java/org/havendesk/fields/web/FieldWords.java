package org.havendesk.fields.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormatSymbols;
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

  private static final char POINT = '.';

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
    return terms.kind() == FieldKind.NUMBER ? value.replace(POINT, mark()) : value;
  }

  /**
   * What somebody typed, as the field keeps it.
   *
   * @throws InvalidInput naming what it had to be
   */
  public String taken(FieldTerms terms, String typed) {
    if (terms.kind() != FieldKind.NUMBER) {
      return terms.take(typed);
    }
    // Where a comma stands before fractions, a point would stand between thousands.
    if (mark() != POINT && typed.indexOf(POINT) >= 0) {
      throw new InvalidInput("number", "Write no points between thousands.");
    }
    return terms.take(typed.replace(mark(), POINT));
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

  private char mark() {
    return DecimalFormatSymbols.getInstance(language.getLocale()).getDecimalSeparator();
  }

  private String text(String key) {
    return language.texts(TEXTS).getString(key);
  }
}
