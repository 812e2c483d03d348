package org.havendesk.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;
import org.havendesk.satisfaction.SatisfactionFigures;
import org.havendesk.satisfaction.Tally;

/** How satisfied people are, for whoever leads the desk. */
@Named
@RequestScoped
public class SatisfactionPage {

  @Inject private SatisfactionFigures desk;
  @Inject private Language language;
  @Inject private Times times;

  private SatisfactionFigures.Figures figures;

  public SatisfactionFigures.Figures getFigures() {
    if (figures == null) {
      figures = desk.now();
    }
    return figures;
  }

  /** All answers together; null if there are too few. */
  public Tally.Group getAll() {
    return getFigures().all().groups().stream().filter(Tally.Group::shown).findFirst().orElse(null);
  }

  /** So many answers at least are in a group that is shown. */
  public int getFewest() {
    return Tally.FEWEST;
  }

  /** An average with one place. */
  public String average(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** The day on which a week begins. */
  public String week(String monday) {
    return times.date(LocalDate.parse(monday));
  }

  /** The name of a language. */
  public String tongue(String tag) {
    return tag.isEmpty()
        ? language.texts(RatePage.TEXTS).getString("unknown")
        : Locale.forLanguageTag(tag).getDisplayName(language.getLocale());
  }

  /** The name of a team. */
  public String team(String name) {
    return name.isEmpty() ? language.texts(RatePage.TEXTS).getString("noTeam") : name;
  }
}
