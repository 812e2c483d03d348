package org.havendesk.regulation;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For what a controller uses personal data.
 *
 * @param meaning what it is for, as the person reads it
 * @param basis a lawful basis of a regulation that is in force in the jurisdiction
 * @param use which rights such as restriction end it
 * @param categories which data, in words
 * @param storage how long it is kept, or by what that is decided (GDPR 13(2)(a))
 * @param channels that are decided each apart; none for all at once
 * @param doubleOptIn whether a yes is confirmed by a link in the person's own mail
 * @param lasts after which time a consent is over; empty if never by itself
 * @param recipients who else gets the data for it
 */
public record Purpose(
    Map<String, String> name,
    Map<String, String> meaning,
    String basis,
    Use use,
    List<Map<String, String>> categories,
    Map<String, String> storage,
    List<String> channels,
    boolean doubleOptIn,
    Optional<Period> lasts,
    Set<RecipientKind> recipients) {

  public Purpose {
    name = Required.words(name, "name");
    meaning = Required.words(meaning, "meaning");
    Required.text(basis, "basis");
    Required.present(use, "use");
    categories = Required.list(categories);
    Required.that(!categories.isEmpty(), "it needs at least one category ('categories')");
    storage = Required.words(storage, "storage");
    channels = Required.list(channels);
    recipients = recipients == null ? Set.of() : Set.copyOf(recipients);
  }

  public String nameIn(Locale locale) {
    return in(name, locale);
  }

  public String meaningIn(Locale locale) {
    return in(meaning, locale);
  }

  public String storageIn(Locale locale) {
    return in(storage, locale);
  }

  /** Which data, in a language. */
  public List<String> categoriesIn(Locale locale) {
    return categories.stream().map(words -> in(words, locale)).toList();
  }

  private static String in(Map<String, String> words, Locale locale) {
    return words.getOrDefault(locale.getLanguage(), words.get("en"));
  }
}
