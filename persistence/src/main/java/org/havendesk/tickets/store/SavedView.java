package org.havendesk.tickets.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.store.Remit;

/** A view that a colleague has saved under a name; what it asks for are its {@link ViewTerms}. */
@Entity
@Table(name = "saved_view")
public class SavedView {

  @Id private Long id;
  private String name;
  private String owner;

  @Column(name = "team_id")
  private UUID team;

  @Column(name = "for_all")
  private boolean forAll;

  private int place;

  @Enumerated(EnumType.STRING)
  @Column(name = "sorted_by")
  private TicketOrder order;

  private boolean ascending;

  @Version private long version;

  /** For JPA. */
  protected SavedView() {}

  /** A view of this colleague, with terms of this number. */
  public SavedView(long id, String name, String owner, TicketOrder order, boolean ascending) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    this.order = order;
    this.ascending = ascending;
    this.place = (int) Math.min(id, Integer.MAX_VALUE);
  }

  /** Calls it otherwise. */
  public void rename(String newName) {
    name = newName;
  }

  /** Orders its tickets otherwise. */
  public void orderBy(TicketOrder newOrder, boolean newAscending) {
    order = newOrder;
    ascending = newAscending;
  }

  /** Shares it with a team, with all, or with nobody. */
  public void shareWith(UUID newTeam, boolean all) {
    team = newTeam;
    forAll = all;
  }

  /** Stands where that one stands, and that one here. */
  public void changePlaces(SavedView other) {
    int here = place;
    place = other.place;
    other.place = here;
  }

  /** Whether it is offered to a colleague. */
  public boolean isFor(String login, Remit remit) {
    return forAll
        || owner.equals(login)
        || team != null && (remit.isEverything() || remit.teams().contains(team));
  }

  public long id() {
    return id;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** The login of whoever saved it. */
  public String owner() {
    return owner;
  }

  /** The team that it is for. */
  public Optional<UUID> team() {
    return Optional.ofNullable(team);
  }

  /** Whether it is for everybody. */
  public boolean forAll() {
    return forAll;
  }

  /** Whether somebody other than its owner sees it. */
  public boolean isShared() {
    return forAll || team != null;
  }

  /** How its tickets are ordered. */
  public TicketOrder order() {
    return order;
  }

  /** Whether the least comes first. */
  public boolean ascending() {
    return ascending;
  }
}
