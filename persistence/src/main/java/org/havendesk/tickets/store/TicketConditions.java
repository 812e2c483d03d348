package org.havendesk.tickets.store;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.store.Remit;

/** What is looked for, and what may be seen of it, as a query has it. */
final class TicketConditions {

  private TicketConditions() {}

  static Predicate[] of(
      TicketSearch search,
      Remit remit,
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<?> ticket) {
    List<Predicate> all = new ArrayList<>();
    if (!search.statuses().isEmpty()) {
      all.add(ticket.get("status").in(search.statuses()));
    }
    search.priority().ifPresent(p -> all.add(cb.equal(ticket.get("priority"), p)));
    search.assignee().ifPresent(a -> all.add(cb.equal(ticket.get("assignee"), a)));
    search.tag().ifPresent(t -> all.add(cb.isMember(t, ticket.<Set<String>>get("tags"))));
    if (!search.people().isEmpty()) {
      all.add(ticket.get("person").in(search.people()));
    }
    search.id().ifPresent(i -> all.add(cb.equal(ticket.get("id"), i)));
    if (search.unassigned()) {
      all.add(cb.isNull(ticket.get("assignee")));
    }
    search.words().all().forEach(one -> all.add(has(one, cb, query, ticket)));
    if (!search.words().none().isEmpty()) {
      all.add(cb.not(has(search.words().none(), cb, query, ticket)));
    }
    if (!remit.isEverything()) {
      all.add(within(remit, cb, ticket));
    }
    return all.toArray(Predicate[]::new);
  }

  private static Predicate has(
      Set<Long> tokens, CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> ticket) {
    Subquery<Long> having = query.subquery(Long.class);
    Root<SearchToken> word = having.from(SearchToken.class);
    having.select(word.get("ticket"));
    having.where(cb.equal(word.get("ticket"), ticket.get("id")), word.get("token").in(tokens));
    return cb.exists(having);
  }

  /** What {@link Remit#allows} says; a test holds the one against the other. */
  private static Predicate within(Remit remit, CriteriaBuilder cb, Root<?> ticket) {
    List<Predicate> any = new ArrayList<>();
    any.add(cb.equal(ticket.get("assignee"), remit.login()));
    any.add(ticket.get("team").in(remit.teams()));
    for (Remit.Part part : remit.parts()) {
      List<Predicate> free = new ArrayList<>();
      free.add(cb.isNull(ticket.get("team")));
      oneOf(part.regions(), ticket.get("region"), cb).ifPresent(free::add);
      oneOf(part.languages(), ticket.get("tongue"), cb).ifPresent(free::add);
      any.add(cb.and(free.toArray(Predicate[]::new)));
    }
    return cb.or(any.toArray(Predicate[]::new));
  }

  private static Optional<Predicate> oneOf(
      Set<String> words, Expression<String> word, CriteriaBuilder cb) {
    return words.isEmpty() ? Optional.empty() : Optional.of(cb.or(cb.isNull(word), word.in(words)));
  }
}
