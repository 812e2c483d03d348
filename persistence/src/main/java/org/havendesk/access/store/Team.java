package org.havendesk.access.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Colleagues who look after the same tickets, and whose tickets these are. */
@Entity
@Table(name = "team")
public class Team {

  @Id private UUID id;

  private String name;
  private String regions = "";
  private String languages = "";

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
  @Column(name = "login")
  private Set<String> members = new TreeSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version private long version;

  /** For JPA. */
  protected Team() {}

  /** A team without members, for all. */
  public Team(String name, Instant now) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.createdAt = now;
  }

  /** Calls it something else. */
  public void rename(String newName) {
    name = newName;
  }

  /** Says whom it is for; without any it is for all. */
  public void serve(Collection<String> newRegions, Collection<String> newLanguages) {
    regions = String.join(" ", new TreeSet<>(newRegions));
    languages = String.join(" ", new TreeSet<>(newLanguages));
  }

  /** Takes a colleague in; says whether they were not in it. */
  public boolean join(String login) {
    return members.add(login);
  }

  /** Lets a colleague go; says whether they were in it. */
  public boolean leave(String login) {
    return members.remove(login);
  }

  /** There is no such team any more. */
  public void close(Instant now) {
    closedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** ISO 3166-1 alpha-2; empty for all. */
  public Set<String> regions() {
    return words(regions);
  }

  /** Primary tags of BCP 47; empty for all. */
  public Set<String> languages() {
    return words(languages);
  }

  /** Logins. */
  public Set<String> members() {
    return new TreeSet<>(members);
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  /** What it adds to the remit of its members. */
  public Remit.Part part() {
    return new Remit.Part(id, regions(), languages());
  }

  private static Set<String> words(String joined) {
    return joined.isEmpty() ? Set.of() : new TreeSet<>(Set.of(joined.split(" ")));
  }
}
