package org.havendesk.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** Writes sizes of files as the viewer reads them, in decimal units. */
@Named
@RequestScoped
public class Sizes {

  private static final int KILO = 1000;

  @Inject private Language language;

  /** A size in bytes as bytes, kB or MB. */
  public String of(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO ? in(bytes, KILO) + " kB" : in(bytes, KILO * KILO) + " MB";
  }

  private String in(long bytes, int unit) {
    NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
    format.setMaximumFractionDigits(1);
    return format.format((double) bytes / unit);
  }
}
