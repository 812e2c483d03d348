package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.Ticket;

/** Colleagues who are asked by name in a note: {@code @login}. */
@Dependent
class Mentioning {

  private static final Pattern NAMED =
      Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([a-z0-9]+(?:[._-][a-z0-9]+)*)");

  @Inject private StaffAccounts accounts;
  @Inject private Sight sight;
  @Inject private CurrentCaller caller;

  /** The words behind an {@code @} that begins a word, in lower case. */
  static Set<String> named(String text) {
    return NAMED
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The colleagues whom a note asks by name; a word that is nobody's login is only a word.
   *
   * @throws InvalidInput if one of them may not see the ticket
   */
  Set<String> in(String text, Ticket ticket) {
    Set<String> named = text == null ? Set.of() : named(text);
    if (named.isEmpty()) {
      return Set.of();
    }
    Map<String, StaffView> colleagues =
        accounts.colleagues().stream()
            .collect(Collectors.toMap(StaffView::login, Function.identity()));
    named.retainAll(colleagues.keySet());
    Optional<String> blind =
        named.stream().filter(login -> !sees(colleagues.get(login), ticket.id())).findFirst();
    if (blind.isPresent()) {
      throw new InvalidInput("mention", "Somebody who is mentioned may not see this ticket.");
    }
    return named;
  }

  /** Those who could be asked by name. */
  List<StaffView> possible(long ticket) {
    return accounts.colleagues().stream().filter(each -> sees(each, ticket)).toList();
  }

  private boolean sees(StaffView colleague, long ticket) {
    try (var scope = caller.as(colleague.caller())) {
      return colleague.readsTickets() && sight.sees(ticket);
    }
  }
}
