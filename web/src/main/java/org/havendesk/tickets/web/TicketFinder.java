package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.web.Language;
import org.havendesk.tickets.Customers;
import org.havendesk.tickets.FoundPage;
import org.havendesk.tickets.FoundTicket;
import org.havendesk.tickets.Indexing;
import org.havendesk.tickets.UnclearSearch;
import org.havendesk.tickets.WordSearch;
import org.omnifaces.util.Messages;

/**
 * The search above the list. What is looked for is personal data: the browser alone keeps it, in
 * the field, and sends it with each request of the page; no session and no address holds it.
 */
@Named
@RequestScoped
public class TicketFinder {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";
  private static final int PAGE = 20;

  @Inject private WordSearch search;
  @Inject private Indexing indexing;
  @Inject private Customers customers;
  @Inject private TicketFilter filter;
  @Inject private ChosenTickets chosen;
  @Inject private Language language;

  private String wanted;
  private Optional<String> from = Optional.empty();
  private Optional<FoundPage> found;

  /** Begins a search: a ticket by its number, a person's tickets, or words in all tickets. */
  public void search() {
    String text = wanted == null ? "" : wanted.strip();
    if (text.isEmpty()) {
      end();
      return;
    }
    filter.everywhere();
    if (text.matches("#\\d{1,9}")) {
      wanted = null;
      filter.only(null, Long.valueOf(text.substring(1)));
      return;
    }
    Optional<UUID> person = customers.search(text);
    if (person.isPresent()) {
      wanted = null;
      filter.only(person.get(), null);
    }
  }

  /** Shows once more what was found first. */
  public void again() {
    from = Optional.empty();
  }

  /** Goes on with the search where it was. */
  public void goOn() {
    from = filter.further();
  }

  /** Ends the search. */
  public void end() {
    wanted = null;
    filter.clear();
  }

  /** Whether found tickets are shown, not the list. */
  public boolean isSearching() {
    return isShown() ? page().isPresent() : filter.isSearching();
  }

  public List<FoundTicket> getTickets() {
    return isShown() ? page().map(FoundPage::tickets).orElse(List.of()) : List.of();
  }

  /** Whether these are the first that were found. */
  public boolean isFirst() {
    return from.isEmpty();
  }

  /** The subject in parts that are marked and parts that are not. */
  public List<FoundTicket.Part> subject(FoundTicket ticket) {
    return FoundTicket.parts(ticket.ticket().subject().orElse(""), ticket.inSubject());
  }

  /** The few words of a message in parts that are marked and parts that are not. */
  public List<FoundTicket.Part> words(FoundTicket.Snippet snippet) {
    return FoundTicket.parts(snippet.text(), snippet.marks());
  }

  /** How many messages can't be found by their words yet. */
  public int getWaiting() {
    return indexing.waiting();
  }

  /** Before a page is shown, what is looked for has not been read from the request yet. */
  private static boolean isShown() {
    return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
  }

  private Optional<FoundPage> page() {
    if (found == null) {
      found = wanted == null || wanted.isBlank() ? Optional.empty() : find();
      found.ifPresentOrElse(page -> filter.found(page.next()), filter::listed);
    }
    return found;
  }

  private Optional<FoundPage> find() {
    try {
      return Optional.of(search.find(wanted, chosen.search(), from, PAGE));
    } catch (UnclearSearch e) {
      Messages.addError(
          "list:wanted", "{0}", language.texts(TEXTS).getString("search.unclear." + e.reason()));
      return Optional.empty();
    }
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
