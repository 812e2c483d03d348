package org.havendesk.tickets.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.store.Remit;

/**
 * What is looked for, and what may be seen of it, in SQL. The ticket is called {@code t}; where it
 * is tallied, a tally can stand in its place.
 */
final class TicketConditions {

  private TicketConditions() {}

  static Condition of(TicketSearch search, Remit remit) {
    List<Condition> all = new ArrayList<>();
    if (!search.statuses().isEmpty()) {
      all.add(Condition.in("t.status", search.statuses()));
    }
    search.priority().ifPresent(p -> all.add(Condition.of("t.urgency = ?", p.ordinal())));
    search.assignee().ifPresent(a -> all.add(Condition.of("t.assignee = ?", a)));
    if (search.unassigned()) {
      all.add(Condition.of("t.assignee is null"));
    }
    search
        .tag()
        // Asked ticket by ticket: as a join, the database would begin with the tag.
        .ifPresent(
            tag ->
                all.add(
                    Condition.of(
                        "(select count(*) from ticket_tag g where g.ticket_id = t.id"
                            + " and g.tag = ?) > 0",
                        tag)));
    search.person().ifPresent(p -> all.add(Condition.of("t.person_id = ?", p)));
    search.id().ifPresent(id -> all.add(Condition.of("t.id = ?", id)));
    search.words().all().forEach(one -> all.add(has(one)));
    if (!search.words().none().isEmpty()) {
      all.add(has(search.words().none()).not());
    }
    all.add(like(search.traits()));
    all.add(within(remit));
    return Condition.all(all);
  }

  private static Condition like(TicketTraits traits) {
    List<Condition> all = new ArrayList<>();
    traits.team().ifPresent(team -> all.add(Condition.of("t.team_id = ?", team)));
    traits.channel().ifPresent(channel -> all.add(Condition.of("t.channel = ?", channel)));
    traits.tongue().ifPresent(tongue -> all.add(Condition.of("t.tongue = ?", tongue)));
    traits.region().ifPresent(region -> all.add(Condition.of("t.region = ?", region)));
    all.add(during("t.created_at", traits.created()));
    all.add(during("t.updated_at", traits.updated()));
    return Condition.all(all);
  }

  static Condition during(String column, Span span) {
    List<Condition> all = new ArrayList<>();
    span.from().ifPresent(from -> all.add(Condition.of(column + " >= ?", from)));
    span.before().ifPresent(before -> all.add(Condition.of(column + " < ?", before)));
    return Condition.all(all);
  }

  private static Condition has(Set<Long> tokens) {
    Condition among = Condition.in("w.token", tokens);
    return new Condition(
        "exists (select 1 from search_token w where w.ticket_id = t.id and " + among.text() + ")",
        among.values());
  }

  /** What {@link Remit#allows} says; a test holds the one against the other. */
  static Condition within(Remit remit) {
    if (remit.isEverything()) {
      return Condition.TRUE;
    }
    List<Condition> any = new ArrayList<>();
    any.add(Condition.of("t.assignee = ?", remit.login()));
    any.add(Condition.in("t.team_id", remit.teams()));
    for (Remit.Part part : remit.parts()) {
      List<Condition> free = new ArrayList<>();
      free.add(Condition.of("t.team_id is null"));
      oneOf(part.regions(), "t.region").ifPresent(free::add);
      oneOf(part.languages(), "t.tongue").ifPresent(free::add);
      any.add(Condition.all(free));
    }
    return Condition.any(any);
  }

  private static Optional<Condition> oneOf(Set<String> words, String column) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(Condition.of(column + " is null").or(Condition.in(column, words)));
  }
}
