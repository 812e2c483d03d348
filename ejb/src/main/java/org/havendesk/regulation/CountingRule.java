package org.havendesk.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a law counts time; a pack names the rule with hyphens, e.g. {@code eu-month}. */
public enum CountingRule {
  EU_MONTH("month"),
  EU_WEEK("week"),
  EU_HOURS("hour"),
  CA_CALENDAR_DAYS("calendar day"),
  CA_BUSINESS_DAYS("business day"),
  CALENDAR_DAYS("calendar day"),
  BUSINESS_DAYS("business day");

  private final String unit;

  CountingRule(String unit) {
    this.unit = unit;
  }

  @JsonCreator
  static CountingRule named(String name) {
    return Arrays.stream(values())
        .filter(rule -> rule.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no counting rule '%s'; there are %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(CountingRule::toString)
                                .collect(Collectors.joining(", ")))));
  }

  /** E.g. "1 month", "10 business days". */
  String inWords(int amount) {
    return amount + " " + unit + (amount == 1 ? "" : "s");
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
