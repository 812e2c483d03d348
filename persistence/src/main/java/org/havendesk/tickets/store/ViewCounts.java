package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havendesk.access.store.Remit;

/**
 * How many tickets there are in each view. The database keeps the counts with every change of a
 * ticket (V84); only a new view is counted here, piece by piece.
 */
@ApplicationScoped
public class ViewCounts {

  /** The ready-made views, by the numbers of their terms. */
  public static final long OPEN = 1;

  /** Someone else's turn. */
  public static final long WAITING = 2;

  /** Answered or over. */
  public static final long DONE = 3;

  /** Everything. */
  public static final long ALL = 4;

  /** So many tickets are counted at once: whoever changes one of any waits as long as that. */
  private static final int PIECE = 20_000;

  private static final long COUNTED = Long.MAX_VALUE;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * How many tickets of a view somebody sees.
   *
   * @param own of these they have themselves
   * @param unassigned of these nobody has
   */
  public record Count(long all, long own, long unassigned) {

    /** None. */
    public static final Count NONE = new Count(0, 0, 0);
  }

  /** How many tickets of each view are within a remit; views that have none are missing. */
  public Map<Long, Count> within(Remit remit, String login) {
    Condition within = TicketConditions.within(remit);
    List<Object> values = new ArrayList<>(List.of(login));
    values.addAll(within.values());
    List<?> rows =
        query(
                "select t.view_id, sum(t.n), sum(if(t.assignee = ?, t.n, 0)),"
                    + " sum(if(t.assignee is null, t.n, 0)) from view_count t where "
                    + within.text()
                    + " group by t.view_id",
                values)
            .getResultList();
    Map<Long, Count> counts = new HashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      counts.put(number(row[0]), new Count(number(row[1]), number(row[2]), number(row[3])));
    }
    return counts;
  }

  /** The views that are not counted to the end. */
  public List<Long> uncounted() {
    List<?> ids =
        query("select id from view_terms where counted_to < ? order by id", List.of(COUNTED))
            .getResultList();
    return ids.stream().map(ViewCounts::number).toList();
  }

  /**
   * Counts the next piece of a view, in the caller's transaction. It takes hold of the terms first:
   * so whoever is changing a ticket is done, and whoever begins to waits and then finds that the
   * ticket is counted.
   *
   * @return whether there is more
   */
  public boolean countOn(long view) {
    List<?> rows =
        query("select counted_to from view_terms where id = ? for update", List.of(view))
            .getResultList();
    if (rows.isEmpty() || number(rows.get(0)) == COUNTED) {
      return false;
    }
    long from = number(rows.get(0));
    Object last =
        query(
                "select max(id) from (select id from ticket where id > ? order by id limit "
                    + PIECE
                    + ") piece",
                List.of(from))
            .getSingleResult();
    if (last == null) {
      query("update view_terms set counted_to = ? where id = ?", List.of(COUNTED, view))
          .executeUpdate();
      return false;
    }
    String region = "if(t.team_id is null, t.region, null)";
    String tongue = "if(t.team_id is null, t.tongue, null)";
    query(
            "insert into view_count (view_id, kind, slot, assignee, team_id, region, tongue, n)"
                + " select v.id, unhex(sha1(json_array(t.assignee, t.team_id, "
                + region
                + ", "
                + tongue
                + "))) kind, 0, t.assignee, t.team_id, "
                + region
                + ", "
                + tongue
                + ", count(*) from ticket t join view_terms v on v.id = ?"
                + " where t.id > ? and t.id <= ? and "
                + FITS
                + " group by kind on duplicate key update n = view_count.n + values(n)",
            List.of(view, from, last))
        .executeUpdate();
    query("update view_terms set counted_to = ? where id = ?", List.of(last, view)).executeUpdate();
    return true;
  }

  /** What the triggers ask; a test holds the one against the other. */
  private static final String FITS =
      """
      (v.statuses = '' or find_in_set(t.status, v.statuses))
      and (v.priority is null or v.priority = t.priority)
      and (v.assignee is null or v.assignee = t.assignee)
      and (not v.unassigned or t.assignee is null)
      and (v.team_id is null or v.team_id = t.team_id)
      and (v.channel is null or v.channel = t.channel)
      and (v.tongue is null or v.tongue = t.tongue)
      and (v.region is null or v.region = t.region)
      and (v.created_from is null or v.created_from <= t.created_at)
      and (v.created_before is null or v.created_before > t.created_at)
      and (v.updated_from is null or v.updated_from <= t.updated_at)
      and (v.updated_before is null or v.updated_before > t.updated_at)
      and (v.tag is null or exists
        (select 1 from ticket_tag g where g.ticket_id = t.id and g.tag = v.tag))
      """;

  private Query query(String sql, List<?> values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.size(); place++) {
      query.setParameter(place + 1, values.get(place));
    }
    return query;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
