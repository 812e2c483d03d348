package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.SamePeople;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.FoundPage.Place;
import org.havendesk.tickets.FoundTicket.Mark;
import org.havendesk.tickets.FoundTicket.Snippet;
import org.havendesk.tickets.store.ListPlace;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.SearchTokens;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.Tickets;
import org.havendesk.tickets.store.WantedTokens;

/**
 * Finds tickets by what was said in them, although it is sealed: by keyed hashes of words, and then
 * by looking. What a list would not show is not found, and a hit counts only where the words stand
 * in what the caller may read.
 */
@Stateless
@Guarded
public class WordSearch {

  /** So many of the newest tickets that fit are ranked together. */
  private static final int STRETCH = 200;

  /** So many of them are opened for one answer. */
  private static final int OPENED = 100;

  /** So many messages of one ticket are opened. */
  private static final int MESSAGES = 20;

  /** From here on a word is everywhere, and the newest tickets will do. */
  private static final int EVERYWHERE = 2_000;

  /** So many of the newest tickets are looked through first for words that are everywhere. */
  private static final long NEWEST = 20_000;

  /** So many are looked through for one answer; whoever wants to know goes on from there. */
  private static final long REACH = 100_000;

  @Inject private Tickets tickets;
  @Inject private TicketLists lists;
  @Inject private Sight sight;
  @Inject private SearchTokens tokens;
  @Inject private TicketViews views;
  @Inject private Customers customers;
  @Inject private PeopleDesk people;
  @Inject private SamePeople same;
  @Inject private BlindIndex index;

  /**
   * Tickets that fit.
   *
   * @param from all of this number and higher ones were looked through
   */
  private record Stretch(List<Long> tickets, long from) {
    Optional<String> further() {
      return from > 0 ? Optional.of(Place.begin(from).spelled()) : Optional.empty();
    }
  }

  private record Opened(Ticket ticket, List<Mark> inSubject, Optional<Snippet> snippet) {}

  /**
   * Finds tickets.
   *
   * @param typed words, phrases, {@code -words}, a {@code #number}, an address or telephone number
   * @param within only these
   * @param cursor where an answer before said to go on
   * @throws UnclearSearch if there is nothing to look for in it
   */
  @Needs(Permission.TICKETS_READ)
  public FoundPage find(String typed, TicketSearch within, Optional<String> cursor, int limit) {
    Typed wanted = Typed.of(typed);
    if (wanted.ticket().isPresent()) {
      return all(within.numbered(wanted.ticket().get()), cursor, limit);
    }
    Optional<UUID> person = wanted.identifier().flatMap(customers::search);
    if (person.isPresent()) {
      return all(within.only(same.group(person.get())), cursor, limit);
    }
    return byWords(wanted, within, cursor.map(Place::of), limit);
  }

  private FoundPage all(TicketSearch search, Optional<String> cursor, int limit) {
    long before = cursor.map(Place::of).map(Place::before).orElse(Long.MAX_VALUE);
    List<Ticket> found =
        lists.list(
            search,
            sight.remit(),
            TicketOrder.NUMBER,
            false,
            Optional.of(ListPlace.number(before)),
            limit + 1);
    List<Ticket> page = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(Place.begin(page.get(limit - 1).id()).spelled())
            : Optional.empty();
    return shown(page.stream().map(t -> new Opened(t, List.of(), Optional.empty())).toList(), next);
  }

  private FoundPage byWords(Typed wanted, TicketSearch within, Optional<Place> from, int limit) {
    List<Set<Long>> words = new ArrayList<>();
    wanted.all().forEach(term -> term.indexed().forEach(forms -> words.add(hashed(forms))));
    Set<Long> all = new HashSet<>();
    words.forEach(all::addAll);
    Map<Long, Integer> frequencies = tokens.frequencies(all, EVERYWHERE);
    words.forEach(forms -> forms.retainAll(frequencies.keySet()));
    if (words.stream().anyMatch(Set::isEmpty)) {
      return new FoundPage(List.of(), Optional.empty());
    }
    Set<Long> none = new HashSet<>();
    wanted.none().forEach(term -> term.indexed().forEach(forms -> none.addAll(hashed(forms))));
    TicketSearch search = within.with(new WantedTokens(words, none));
    long last = lists.lastNumber();
    Ranking ranking = new Ranking(words, frequencies, last);
    boolean everywhere =
        words.stream()
            .allMatch(forms -> forms.stream().mapToInt(frequencies::get).sum() >= EVERYWHERE);

    Place at = from.orElse(Place.begin(last + 1));
    List<Opened> found = new ArrayList<>();
    int opened = 0;
    while (true) {
      Stretch stretch = stretch(search, at.before(), everywhere);
      List<Long> fitting = stretch.tickets();
      var ranked = ranking.rank(fitting, tokens.in(fitting, frequencies.keySet()));
      for (var next : ranked.subList(Math.min(at.looked(), ranked.size()), ranked.size())) {
        if (found.size() == limit || opened == OPENED) {
          return shown(found, Optional.of(at.spelled()));
        }
        opened++;
        at = at.next();
        open(next, wanted.all()).ifPresent(found::add);
      }
      if (fitting.size() < STRETCH) {
        return shown(found, stretch.further());
      }
      at = Place.begin(fitting.get(STRETCH - 1));
    }
  }

  /**
   * The newest tickets that fit. Where every word is everywhere, they are soon found among the
   * newest of all; the database would rather collect all that have the words, and sort them. Words
   * that are everywhere but never together would be looked for in all tickets: that has an end.
   */
  private Stretch stretch(TicketSearch search, long before, boolean everywhere) {
    List<Long> found = new ArrayList<>();
    long end = everywhere ? Math.max(0, before - REACH) : 0;
    long width = everywhere ? NEWEST : before;
    long to = before;
    while (to > end && found.size() < STRETCH) {
      long from = Math.max(end, to - width);
      found.addAll(lists.numbers(search, sight.remit(), from, to, STRETCH - found.size()));
      to = from;
      width *= 4;
    }
    return new Stretch(found, to);
  }

  /** Opens a ticket as far as is needed to see whether what was looked for really stands there. */
  private Optional<Opened> open(Ranking.Ranked ranked, List<SearchTerm> terms) {
    Ticket ticket = tickets.find(ranked.ticket()).orElseThrow();
    if (views.isWithheld(people.view(ticket.person()))) {
      return Optional.empty();
    }
    Veil veil = views.veil(ticket);
    List<SearchTerm> missing = new ArrayList<>(terms);
    Optional<Findable> subject = Findable.in(ticket, veil);
    subject.ifPresent(text -> missing.removeIf(term -> term.in(text).isPresent()));
    Highlight best = null;
    Message where = null;
    for (long number : ranked.messages().stream().limit(MESSAGES).toList()) {
      if (best != null && missing.isEmpty()) {
        break;
      }
      Message message = tickets.findMessage(number).orElseThrow();
      Optional<Findable> text = Findable.in(message, ticket, veil);
      text.ifPresent(words -> missing.removeIf(term -> term.in(words).isPresent()));
      Highlight lit = text.map(words -> Highlight.of(words, terms)).orElse(null);
      if (lit != null && lit.marks().size() > (best == null ? 0 : best.marks().size())) {
        best = lit;
        where = message;
      }
    }
    if (!missing.isEmpty()) {
      return Optional.empty();
    }
    List<Mark> inSubject = subject.map(text -> Highlight.of(text, terms).marks()).orElse(List.of());
    return Optional.of(new Opened(ticket, inSubject, Optional.ofNullable(snippet(where, best))));
  }

  private static Snippet snippet(Message message, Highlight all) {
    if (message == null) {
      return null;
    }
    Highlight few = all.snippet();
    return new Snippet(
        message.id(),
        message.kind(),
        message.author(),
        message.createdAt(),
        few.text(),
        few.marks());
  }

  private FoundPage shown(List<Opened> found, Optional<String> next) {
    List<TicketRow> rows = views.rows(found.stream().map(Opened::ticket).toList());
    List<FoundTicket> shown = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      Opened opened = found.get(place);
      shown.add(new FoundTicket(rows.get(place), opened.inSubject(), opened.snippet()));
    }
    return new FoundPage(List.copyOf(shown), next);
  }

  private Set<Long> hashed(Set<String> forms) {
    Set<Long> hashed = new HashSet<>();
    forms.forEach(form -> hashed.add(index.ofToken(form)));
    return hashed;
  }
}
