package org.havendesk.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * On whose behalf something is done.
 *
 * @param name a staff login, a partner's client name, or the name of a part of the system; never a
 *     customer's
 * @param person the customer who acts for themselves, if it is one
 * @param proven when a colleague last proved who they are
 */
public record Caller(
    String name,
    Kind kind,
    Set<Permission> permissions,
    Optional<UUID> person,
    Optional<Instant> proven) {

  /** Who can call. */
  public enum Kind {
    /** A colleague in the portal. */
    STAFF,
    /** Another system with a token. */
    PARTNER,
    /** A customer who proved control of their address. */
    PERSON,
    /** A part of this system. */
    SYSTEM
  }

  /** Copies what it is given. */
  public Caller {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    permissions = Set.copyOf(permissions);
  }

  /** A colleague with these roles. */
  public static Caller staff(String login, Collection<Role> roles) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> permissions.addAll(role.permissions()));
    return new Caller(login, Kind.STAFF, permissions, Optional.empty(), Optional.empty());
  }

  /** A partner's system with what its token grants. */
  public static Caller partner(String client, Set<Permission> permissions) {
    return new Caller(client, Kind.PARTNER, permissions, Optional.empty(), Optional.empty());
  }

  /** A customer acting for themselves. */
  public static Caller person(UUID person) {
    return new Caller("person", Kind.PERSON, Set.of(), Optional.of(person), Optional.empty());
  }

  /** A part of this system, such as {@code mail}. */
  public static Caller system(String part) {
    Set<Permission> permissions = EnumSet.allOf(Permission.class);
    permissions.remove(Permission.PERSONAL_DATA_READ);
    return new Caller(part, Kind.SYSTEM, permissions, Optional.empty(), Optional.empty());
  }

  /** The same colleague, who proved at this moment who they are. */
  public Caller provenAt(Instant when) {
    return new Caller(name, kind, permissions, person, Optional.of(when));
  }

  /** Whether it is certain enough who this is; only colleagues can have gone from their desk. */
  public boolean isFreshAt(Instant now, Duration freshFor) {
    return kind != Kind.STAFF
        || proven.filter(moment -> !now.isAfter(moment.plus(freshFor))).isPresent();
  }

  /** Whether this caller has the permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** For evidence: kind and name. */
  public String actor() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
  }
}
