package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The views that colleagues have saved, and what they ask for. */
@ApplicationScoped
public class SavedViews {

  private static final List<String> COLUMNS =
      List.of(
          "statuses",
          "priority",
          "assignee",
          "unassigned",
          "mine",
          "tag",
          "team_id",
          "channel",
          "tongue",
          "region",
          "created_from",
          "created_before",
          "updated_from",
          "updated_before");

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a view, whose tickets are yet to be counted. */
  public SavedView add(String name, String owner, ViewTerms terms) {
    query(
            "insert into view_terms ("
                + String.join(", ", COLUMNS)
                + ", counted_to) values ("
                + String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))
                + ", 0)",
            values(terms))
        .executeUpdate();
    long id = ((Number) query("select last_insert_id()", List.of()).getSingleResult()).longValue();
    SavedView view = new SavedView(id, name, owner, terms.order(), terms.ascending());
    entities.persist(view);
    entities.flush();
    return view;
  }

  /** A view asks for something else from now on; its tickets are counted anew. */
  public void change(SavedView view, ViewTerms terms) {
    view.orderBy(terms.order(), terms.ascending());
    List<Object> values = new ArrayList<>(values(terms));
    values.add(view.id());
    String set = COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    // The terms first: whoever is changing a ticket holds them until they are done.
    query("update view_terms set " + set + ", counted_to = 0 where id = ?", values).executeUpdate();
    query("delete from view_count where view_id = ?", List.of(view.id())).executeUpdate();
  }

  /** Removes a view with its terms and counts. */
  public void remove(SavedView view) {
    entities.remove(view);
    entities.flush();
    query("delete from view_terms where id = ?", List.of(view.id())).executeUpdate();
    query("delete from view_count where view_id = ?", List.of(view.id())).executeUpdate();
  }

  /** The view of this number. */
  public Optional<SavedView> find(long id) {
    return Optional.ofNullable(entities.find(SavedView.class, id));
  }

  /** Every view, in order. */
  public List<SavedView> all() {
    return entities
        .createQuery("select v from SavedView v order by v.place, v.id", SavedView.class)
        .getResultList();
  }

  /** What a view asks for. */
  public ViewTerms terms(SavedView view) {
    String columns =
        COLUMNS.stream()
            .map(column -> column.equals("team_id") ? "cast(team_id as char)" : column)
            .collect(Collectors.joining(", "));
    Object[] row =
        (Object[])
            query("select " + columns + " from view_terms where id = ?", List.of(view.id()))
                .getSingleResult();
    Set<TicketStatus> statuses =
        Arrays.stream(((String) row[0]).split(","))
            .filter(word -> !word.isEmpty())
            .map(TicketStatus::valueOf)
            .collect(Collectors.toSet());
    TicketTraits traits =
        new TicketTraits(
            text(row[6]).map(UUID::fromString),
            text(row[7]).map(Channel::valueOf),
            text(row[8]),
            text(row[9]),
            new Span(time(row[10]), time(row[11])),
            new Span(time(row[12]), time(row[13])));
    return new ViewTerms(
        statuses,
        text(row[1]).map(Priority::valueOf),
        text(row[2]),
        isTrue(row[3]),
        isTrue(row[4]),
        text(row[5]),
        traits,
        view.order(),
        view.ascending());
  }

  private static List<Object> values(ViewTerms terms) {
    TicketTraits traits = terms.traits();
    return Collections.unmodifiableList(
        Arrays.asList(
            terms.statuses().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
            terms.priority().map(Enum::name).orElse(null),
            terms.assignee().orElse(null),
            terms.unassigned(),
            terms.mine(),
            terms.tag().orElse(null),
            traits.team().map(UUID::toString).orElse(null),
            traits.channel().map(Enum::name).orElse(null),
            traits.tongue().orElse(null),
            traits.region().orElse(null),
            traits.created().from().map(Timestamp::from).orElse(null),
            traits.created().before().map(Timestamp::from).orElse(null),
            traits.updated().from().map(Timestamp::from).orElse(null),
            traits.updated().before().map(Timestamp::from).orElse(null)));
  }

  private static Optional<String> text(Object column) {
    return Optional.ofNullable(column).map(Object::toString);
  }

  private static Optional<Instant> time(Object column) {
    return Optional.ofNullable((Timestamp) column).map(Timestamp::toInstant);
  }

  private static boolean isTrue(Object column) {
    return column instanceof Number number ? number.intValue() != 0 : (Boolean) column;
  }

  private Query query(String sql, List<Object> values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.size(); place++) {
      query.setParameter(place + 1, values.get(place));
    }
    return query;
  }
}
