package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.access.StaffView;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.News;
import org.havendesk.tickets.store.NewsBox;
import org.havendesk.tickets.store.TicketReaders;

/** What each colleague has read, watches, and should look at. */
@Stateless
@Guarded
public class Following {

  private static final int SHOWN = 200;
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private TicketReaders readers;
  @Inject private NewsBox box;
  @Inject private Mentioning mentioning;
  @Inject private TicketViews views;
  @Inject private Sight sight;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** The caller wants to know what is said in a ticket. */
  @Needs(Permission.TICKETS_READ)
  public void watch(long ticket) {
    mustSee(ticket);
    readers.watch(ticket, login());
  }

  /** The caller does not any more. */
  @Needs(Permission.TICKETS_READ)
  public void unwatch(long ticket) {
    mustSee(ticket);
    readers.unwatch(ticket, login());
  }

  /** The logins of those who watch a ticket. */
  @Needs(Permission.TICKETS_READ)
  public List<String> watchers(long ticket) {
    mustSee(ticket);
    return readers.watchersOf(ticket);
  }

  /**
   * The caller sees a ticket as it is now; what they should look at in it is read.
   *
   * @return until when they had read it before; empty if never
   */
  @Needs(Permission.TICKETS_READ)
  public Optional<Instant> read(long ticket) {
    mustSee(ticket);
    Instant now = clock.instant();
    Optional<Instant> before = readers.readUntil(ticket, login());
    readers.read(ticket, login(), now);
    box.read(login(), ticket, now);
    return before;
  }

  /** In which of these tickets something was said by others that a colleague has not read. */
  @Needs(Permission.TICKETS_READ)
  public Set<Long> unreadAmong(String login, Collection<Long> tickets) {
    return readers.unreadAmong(login, tickets);
  }

  /** Other colleagues who can be mentioned in a note, by name. */
  @Needs(Permission.TICKETS_WRITE)
  public List<StaffView> mentionable(long ticket) {
    mustSee(ticket);
    return mentioning.possible(ticket).stream()
        .filter(each -> !each.login().equals(login()))
        .toList();
  }

  /** What the caller should look at, what is not read first; nothing of what they may not see. */
  @Needs(Permission.TICKETS_READ)
  public List<NewsView> news() {
    List<NewsView> shown = new ArrayList<>();
    Map<Long, Optional<TicketRow>> rows = new HashMap<>();
    for (News each : box.of(login(), SHOWN)) {
      rows.computeIfAbsent(
              each.ticket(), id -> sight.find(id).map(ticket -> views.rows(List.of(ticket)).get(0)))
          .map(row -> new NewsView(each.kind(), row, each.author(), each.toldAt(), each.isRead()))
          .ifPresent(shown::add);
    }
    return shown;
  }

  /** How much of it is not read; two hundred stands for more. */
  @Needs(Permission.TICKETS_READ)
  public long unread() {
    var seen = sight.seeing();
    return box.unread(login(), SHOWN).stream().filter(each -> seen.test(each.ticket())).count();
  }

  /** The caller has seen all of it. */
  @Needs(Permission.TICKETS_READ)
  public void readAll() {
    box.readAll(login(), clock.instant());
  }

  /** Forgets what was told three months ago. */
  @Needs(Permission.SYSTEM_WORK)
  public void forgetOld() {
    box.forget(clock.instant().minus(KEPT));
  }

  private void mustSee(long ticket) {
    if (!sight.sees(ticket)) {
      throw new NotFound("ticket " + ticket);
    }
  }

  private String login() {
    return caller.get().name();
  }
}
