package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.StaffAccounts;
import org.havendesk.people.PeopleDesk;
import org.havendesk.tickets.store.Signature;
import org.havendesk.tickets.store.Signatures;
import org.havendesk.tickets.store.Ticket;

/**
 * The words of an answer as the customer gets them: with what colleagues left to be filled in, and
 * with what stands below.
 */
@Dependent
class Wording {

  /** Between an answer and what stands below (RFC 3676, 4.3). */
  private static final String BELOW = "\n\n-- \n";

  @Inject private Signatures signatures;
  @Inject private Sight sight;
  @Inject private PeopleDesk people;
  @Inject private StaffAccounts accounts;
  @Inject private CurrentCaller caller;

  /**
   * What is on its way into a message.
   *
   * @param text as it can be read without HTML
   * @param html the same formatted; empty if there is no Markdown in it
   * @param uploads of which some are inline images of the HTML
   */
  record Words(String text, Optional<String> html, List<Upload> uploads) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Words[…]";
    }
  }

  /**
   * The words as the customer gets them. Partners' systems fill in, format and sign themselves what
   * they write; nobody signs what a rule sends.
   *
   * @throws org.havendesk.platform.InvalidInput if a placeholder means nothing
   */
  Words filled(Ticket ticket, String text, List<Upload> uploads) {
    if (isAsItIs(text)) {
      return new Words(text, Optional.empty(), uploads);
    }
    String typed = text.strip();
    String words = fill(ticket, typed);
    Words formatted = formatted(typed, one -> fill(ticket, one), uploads);
    Optional<String> below =
        caller.get().kind() == Caller.Kind.SYSTEM
            ? Optional.empty()
            : signature(ticket).map(signature -> BELOW + fill(ticket, signature));
    return new Words(
        words + below.orElse(""),
        formatted
            .html()
            .map(said -> said + below.map(MessageMarkdown::plain).map("\n"::concat).orElse("")),
        formatted.uploads());
  }

  /** The words of a note as colleagues read them. */
  Words noted(String text, List<Upload> uploads) {
    return isAsItIs(text)
        ? new Words(text, Optional.empty(), uploads)
        : formatted(text.strip(), UnaryOperator.identity(), uploads);
  }

  private boolean isAsItIs(String text) {
    return text == null || text.isBlank() || caller.get().kind() == Caller.Kind.PARTNER;
  }

  private static Words formatted(String words, UnaryOperator<String> filled, List<Upload> uploads) {
    var pictures = new Pictures(uploads);
    Optional<String> html = MessageMarkdown.html(words, filled, pictures.addresses());
    return new Words(words, html, pictures.placedIn(html.orElse("")));
  }

  /** Whether these words were sent as this message. */
  static boolean isSent(String message, String words) {
    return message.equals(words) || message.startsWith(words + BELOW);
  }

  /**
   * What stands below the caller's answer, with placeholders: of their own signatures and those of
   * the ticket's team, or else of their own teams, the one in the customer's language, else any;
   * their own first.
   */
  Optional<String> signature(Ticket ticket) {
    List<Signature> all = new ArrayList<>(signatures.of(caller.get().name()));
    Set<UUID> teams = ticket.team().map(Set::of).orElseGet(() -> sight.remit().teams());
    teams.forEach(team -> all.addAll(signatures.of(team)));
    String wanted =
        ticket.language().map(Locale::forLanguageTag).map(Locale::getLanguage).orElse("");
    return all.stream()
        .min(Comparator.comparing(each -> !speaks(each, wanted)))
        .map(Signature::text);
  }

  private static boolean speaks(Signature signature, String language) {
    return Locale.forLanguageTag(signature.language()).getLanguage().equals(language);
  }

  private String fill(Ticket ticket, String text) {
    if (!Placeholders.in(text)) {
      return text;
    }
    Caller who = caller.get();
    Map<String, Optional<String>> values =
        Map.of(
            Placeholders.CUSTOMER,
            nameOf(ticket.person()),
            "ticket",
            Optional.of(String.valueOf(ticket.id())),
            "subject",
            ticket.subject(),
            "agent",
            Optional.ofNullable(accounts.names().get(who.name())));
    return Placeholders.fill(text, values);
  }

  private Optional<String> nameOf(UUID person) {
    try (var scope = caller.as(Caller.system("tickets"))) {
      return people.identifiersOf(person).name();
    }
  }
}
