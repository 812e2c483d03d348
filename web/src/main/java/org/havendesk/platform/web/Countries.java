package org.havendesk.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every country, as each language of the portal calls and sorts them. */
@Named
@ApplicationScoped
public class Countries {

  @Inject private Language language;

  private final Map<Locale, Map<String, String>> sorted = new ConcurrentHashMap<>();

  /** The countries in the visitor's language, sorted: name to ISO 3166-1 alpha-2. */
  public Map<String, String> getAll() {
    return sorted.computeIfAbsent(language.getLocale(), Countries::in);
  }

  private static Map<String, String> in(Locale locale) {
    Map<String, String> countries = new LinkedHashMap<>();
    Arrays.stream(Locale.getISOCountries())
        .map(code -> new Locale.Builder().setRegion(code).build())
        .sorted(
            (a, b) ->
                Collator.getInstance(locale)
                    .compare(a.getDisplayCountry(locale), b.getDisplayCountry(locale)))
        .forEach(each -> countries.put(each.getDisplayCountry(locale), each.getCountry()));
    return Collections.unmodifiableMap(countries);
  }
}
