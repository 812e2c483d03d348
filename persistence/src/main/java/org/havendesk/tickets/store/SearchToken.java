package org.havendesk.tickets.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * That a message, or a ticket's subject, has a word: only for asking, {@link SearchTokens} writes.
 */
@Entity
@IdClass(SearchToken.Place.class)
@Table(name = "search_token")
public class SearchToken {

  @Id private long token;

  @Id
  @Column(name = "ticket_id")
  private long ticket;

  @Id
  @Column(name = "message_id")
  private long message;

  private int weight;

  /** For JPA. */
  protected SearchToken() {}

  /** How much the word counts there. */
  public int weight() {
    return weight;
  }

  /** What tells a row from others. */
  public static class Place implements Serializable {

    private static final long serialVersionUID = 1L;

    private long token;
    private long ticket;
    private long message;

    @Override
    public boolean equals(Object other) {
      return other instanceof Place that
          && token == that.token
          && ticket == that.ticket
          && message == that.message;
    }

    @Override
    public int hashCode() {
      return Objects.hash(token, ticket, message);
    }
  }
}
