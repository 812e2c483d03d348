package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.OptionalDouble;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.RequestFigures;
import org.havendesk.rights.RequestRegister;
import org.omnifaces.util.Faces;

/** The officer's register, year by year: figures to publish, and a file for an authority. */
@Named
@RequestScoped
public class RegisterPage {

  @Inject private RequestRegister register;
  @Inject private Language language;

  private Integer year;

  public List<Integer> getYears() {
    return register.years();
  }

  public List<RequestFigures> getFigures() {
    return register.figures(getYear());
  }

  /** Days as people read them, with at most one decimal. */
  public String days(OptionalDouble days) {
    if (days.isEmpty()) {
      return "–";
    }
    var format = NumberFormat.getNumberInstance(language.getLocale());
    format.setMaximumFractionDigits(1);
    return format.format(days.getAsDouble());
  }

  public void downloadFigures() throws IOException {
    send(register.figuresAsCsv(getYear()), "figures-" + getYear());
  }

  public void downloadRegister() throws IOException {
    send(register.registerAsCsv(getYear()), "register-" + getYear());
  }

  private static void send(String csv, String name) throws IOException {
    Faces.sendFile(csv.getBytes(StandardCharsets.UTF_8), name + ".csv", true);
  }

  /** The newest year, if none was chosen. */
  public Integer getYear() {
    return year == null || !getYears().contains(year) ? getYears().get(0) : year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }
}
