package org.havendesk.tickets;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.CannedReply;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * An answer that is written once and used often, with what becomes of the ticket when it is sent.
 *
 * @param id 0 for a new one
 * @param name by what colleagues find it; the same in each language
 * @param language BCP 47
 * @param text with placeholders, as {@link Placeholders} has them
 * @param tags what the ticket is tagged with besides
 */
public record CannedReplyView(
    long id,
    String name,
    String language,
    String text,
    Optional<TicketStatus> status,
    Optional<Priority> priority,
    Set<String> tags) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 10_000;

  /**
   * Checks what it is given.
   *
   * @throws InvalidInput naming the field
   */
  public CannedReplyView {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "Give a name of 1 to " + LONGEST_NAME + " characters.");
    }
    text = text == null ? "" : text.strip();
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw new InvalidInput("text", "Write 1 to " + LONGEST_TEXT + " characters.");
    }
    Placeholders.check(text);
    Locale spoken = Locale.forLanguageTag(language == null ? "" : language.strip());
    if (spoken.getLanguage().isEmpty()) {
      throw new InvalidInput("language", "Name a language such as en or pt-BR (BCP 47).");
    }
    language = spoken.toLanguageTag();
    tags = tags.isEmpty() ? Set.of() : TicketChange.tidy(tags);
    if (tags.stream().anyMatch(tag -> tag.contains(",")) || String.join(",", tags).length() > 400) {
      throw new InvalidInput("tags", "Give fewer or shorter tags, without commas in them.");
    }
  }

  static CannedReplyView of(CannedReply reply) {
    return new CannedReplyView(
        reply.id(),
        reply.name(),
        reply.language(),
        reply.text(),
        reply.status(),
        reply.priority(),
        reply.tags());
  }

  /** What to change of a ticket that has these tags. */
  public TicketChange changeOf(Set<String> before) {
    Set<String> all = new TreeSet<>(before);
    all.addAll(tags);
    return new TicketChange(
        status,
        priority,
        Optional.empty(),
        tags.isEmpty() ? Optional.empty() : Optional.of(all),
        Optional.empty());
  }
}
