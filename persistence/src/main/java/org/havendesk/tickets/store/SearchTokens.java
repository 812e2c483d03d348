package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of subjects and messages as keyed hashes, and which messages have none yet. */
@ApplicationScoped
public class SearchTokens {

  /** In the place of a message's number: the ticket's subject. */
  public static final long SUBJECT = 0;

  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** A word in a message or a subject. */
  public record Found(long ticket, long message, long token, int weight) {}

  /** A message that is to be indexed. */
  public record Waiting(long ticket, long message) {}

  /** Puts these words in the place of those that a message or subject had. */
  public void write(long ticket, long message, Map<Long, Integer> weights) {
    change("delete from search_token where ticket_id = ? and message_id = ?", ticket, message);
    List<Map.Entry<Long, Integer>> rows = new ArrayList<>(weights.entrySet());
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      var part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      List<Object> values = new ArrayList<>();
      part.forEach(row -> values.addAll(List.of(row.getKey(), ticket, message, row.getValue())));
      change(
          "insert into search_token (token, ticket_id, message_id, weight) values "
              + String.join(", ", Collections.nCopies(part.size(), "(?, ?, ?, ?)")),
          values.toArray());
    }
  }

  /** A message is in another ticket now, and its words with it. */
  void move(long message, long from, long to) {
    change(
        "update search_token set ticket_id = ? where ticket_id = ? and message_id = ?",
        to,
        from,
        message);
  }

  /** Notes by which version of the analysis a message was indexed. */
  public void indexed(long message, int version) {
    change("update message set indexed = ? where id = ?", version, message);
  }

  /**
   * How many messages and subjects have each of these words, counted up to a limit, so that a word
   * that is everywhere takes no longer. Words that nobody has are left out.
   */
  public Map<Long, Integer> frequencies(Collection<Long> tokens, int limit) {
    Map<Long, Integer> frequencies = new HashMap<>();
    if (tokens.isEmpty()) {
      return frequencies;
    }
    String one =
        "select %d, count(*) from (select 1 from search_token where token = %d limit %d) t%d";
    List<String> each = new ArrayList<>();
    for (long token : tokens) {
      each.add(one.formatted(token, token, limit, each.size()));
    }
    for (Object row : query(String.join(" union all ", each)).getResultList()) {
      int count = (int) number(((Object[]) row)[1]);
      if (count > 0) {
        frequencies.put(number(((Object[]) row)[0]), count);
      }
    }
    return frequencies;
  }

  /** Where in these tickets these words are. */
  public List<Found> in(Collection<Long> tickets, Collection<Long> tokens) {
    if (tickets.isEmpty() || tokens.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(tokens);
    values.addAll(tickets);
    List<?> rows =
        query(
                "select ticket_id, message_id, token, weight from search_token where token in ("
                    + places(tokens.size())
                    + ") and ticket_id in ("
                    + places(tickets.size())
                    + ")",
                values.toArray())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Found(number(row[0]), number(row[1]), number(row[2]), (int) number(row[3])))
        .toList();
  }

  /**
   * Takes some messages that no analysis of this version has indexed, and locks them with their
   * tickets against the other instances.
   */
  public List<Waiting> take(int version, int limit) {
    List<?> rows =
        query(
                "select m.ticket_id, m.id from message m join ticket t on t.id = m.ticket_id"
                    + " where m.indexed < ? limit "
                    + limit
                    + " for update skip locked",
                version)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Waiting(number(row[0]), number(row[1])))
        .toList();
  }

  /** How many messages wait for it, counted up to a limit. */
  public int waiting(int version, int limit) {
    Query query =
        query(
            "select count(*) from (select 1 from message where indexed < ? limit "
                + limit
                + ") waiting",
            version);
    return ((Number) query.getSingleResult()).intValue();
  }

  private int change(String sql, Object... values) {
    return query(sql, values).executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.length; place++) {
      query.setParameter(place + 1, values[place]);
    }
    return query;
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
