package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.TeamDesk;
import org.havendesk.access.TeamTerms;
import org.havendesk.people.Contact;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.ListDesk;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.PageTurn;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.SavedViewRow;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.ViewCounting;
import org.havendesk.tickets.ViewDesk;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.Span;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.TicketTraits;
import org.havendesk.tickets.store.ViewCounts;
import org.havendesk.tickets.store.ViewTerms;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The count of a view is what counting would say, whatever changes, for everyone who looks. */
@ExtendWith(ArquillianExtension.class)
class ViewCountIT {

  private static final int TICKETS = 30;
  private static final int THREADS = 4;
  private static final int CHANGES = 750;
  private static final int VIEWS = 12;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(ViewCountIT.class);
  }

  @Inject private ViewDesk views;
  @Inject private ViewCounting counting;
  @Inject private ListDesk lists;
  @Inject private TicketDesk desk;
  @Inject private TeamDesk teams;
  @Inject private StaffAccounts accounts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource database;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final String colleague = "vi." + round;
  private final String lead = "lead." + round;
  private final List<Long> numbers = new ArrayList<>();
  private UUID team;

  @BeforeEach
  void tickets_and_a_team() {
    asAdmin(() -> accounts.open(colleague, colleague, Set.of(Role.AGENT)));
    team = asAdmin(() -> teams.add(TeamTerms.of("View " + round, "SE", "sv")));
    asAdmin(() -> teams.join(team, colleague));
    for (int each = 0; each < TICKETS; each++) {
      numbers.add(open());
    }
  }

  @Test
  void counts_are_exact_after_thousands_of_changes_at_once_within_each_remit() throws Exception {
    Random random = new Random(round.hashCode());
    List<Long> saved = new ArrayList<>();
    // Half of the views are there before, half come while tickets change.
    for (int each = 0; each < VIEWS / 2; each++) {
      saved.add(shared("Before " + each, terms(random)));
    }
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> work = new ArrayList<>();
      for (int each = 0; each < THREADS; each++) {
        work.add(threads.submit(changes(new Random(each))));
      }
      for (int each = 0; each < VIEWS / 2; each++) {
        saved.add(shared("Meanwhile " + each, terms(random)));
      }
      int changed = 0;
      for (Future<Integer> each : work) {
        changed += each.get();
      }
      assertThat(changed).isGreaterThan(THREADS * CHANGES / 2);
    } finally {
      threads.shutdown();
    }
    countToTheEnd();

    for (Caller who : List.of(agent(), supervisor())) {
      try (var as = caller.as(who)) {
        List<SavedViewRow> listed =
            views.list().stream().filter(view -> saved.contains(view.id())).toList();
        assertThat(listed).hasSize(VIEWS);
        int inAny = 0;
        for (SavedViewRow view : listed) {
          long walked = walked(view.terms().search(who.name()));
          assertThat(view.count()).as(view.terms().toString()).hasValue(walked);
          inAny += walked > 0 ? 1 : 0;
        }
        assertThat(inAny).isPositive();
        Map<Long, ViewCounts.Count> counts = views.counts();
        assertThat(counts.get(ViewCounts.ALL).all()).isEqualTo(walked(TicketSearch.ALL));
        assertThat(counts.get(ViewCounts.OPEN).all())
            .isEqualTo(walked(with(TicketStatus.NEW, TicketStatus.OPEN)));
      }
    }
    try (var as = caller.as(supervisor())) {
      saved.forEach(views::remove);
    }
  }

  @Test
  void a_view_that_asks_for_something_else_is_counted_anew_and_one_that_is_gone_leaves_nothing()
      throws SQLException {
    long view = shared("Changing", terms(TicketStatus.NEW));
    countToTheEnd();
    try (var as = caller.as(supervisor())) {
      views.change(view, terms(TicketStatus.CLOSED));
    }
    countToTheEnd();
    try (var as = caller.as(supervisor())) {
      SavedViewRow row =
          views.list().stream().filter(each -> each.id() == view).findFirst().orElseThrow();
      assertThat(row.count()).hasValue(walked(row.terms().search(lead)));
      views.remove(view);
    }
    assertThat(Sql.number(database, "select count(*) from view_count where view_id = " + view))
        .isZero();
  }

  @Test
  void what_is_somebodys_own_nobody_else_sees_or_changes() {
    long own;
    try (var as = caller.as(supervisor())) {
      own = views.save("Mine alone", terms(TicketStatus.NEW));
      assertThat(views.list()).anyMatch(view -> view.id() == own);
    }
    try (var as = caller.as(agent())) {
      assertThat(views.list()).noneMatch(view -> view.id() == own);
      assertThatThrownBy(() -> views.remove(own)).isInstanceOf(NotFound.class);
    }
    try (var as = caller.as(supervisor())) {
      views.share(own, Optional.of(team), false);
    }
    try (var as = caller.as(agent())) {
      assertThat(views.list()).anyMatch(view -> view.id() == own);
      assertThatThrownBy(() -> views.rename(own, "Ours")).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> views.share(own, Optional.empty(), true))
          .isInstanceOf(AccessDenied.class);
    }
    try (var as = caller.as(supervisor())) {
      views.remove(own);
    }
  }

  private void countToTheEnd() {
    try (var as = caller.as(Caller.system("test"))) {
      while (counting.next()) {
        // The timer counts, too; whoever comes second waits.
      }
    }
  }

  private long shared(String name, ViewTerms terms) {
    try (var as = caller.as(supervisor())) {
      long id = views.save(name, terms);
      views.share(id, Optional.empty(), true);
      return id;
    }
  }

  /** How many there are, by reading all of them. */
  private long walked(TicketSearch search) {
    long all = 0;
    var turn = Optional.of(PageTurn.FIRST);
    while (turn.isPresent()) {
      var page = lists.page(search, TicketOrder.NUMBER, false, turn.get(), 200);
      all += page.rows().size();
      turn = page.after().map(PageTurn::after);
    }
    return all;
  }

  /** Changes tickets as the application and its migrations do, one and several at a time. */
  private Callable<Integer> changes(Random random) {
    return () -> {
      int changed = 0;
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        for (int each = 0; each < CHANGES; each++) {
          try {
            changed += statement.executeUpdate(change(random)) > 0 ? 1 : 0;
          } catch (SQLException e) {
            if (e.getErrorCode() != 1213) {
              throw e;
            }
            // One of two that waited for each other was undone as a whole.
          }
        }
      }
      return changed;
    };
  }

  private String change(Random random) {
    long id = numbers.get(random.nextInt(numbers.size()));
    String which =
        random.nextInt(10) == 0 ? "id between %d and %d".formatted(id, id + 4) : "id = " + id;
    return switch (random.nextInt(7)) {
      case 0, 1 ->
          "update ticket set status = '%s', updated_at = utc_timestamp(6) where %s"
              .formatted(TicketStatus.values()[random.nextInt(6)], which);
      case 2 ->
          "update ticket set assignee = %s where %s"
              .formatted(random.nextBoolean() ? "null" : "'" + colleague + "'", which);
      case 3 ->
          "update ticket set team_id = %s, priority = '%s' where %s"
              .formatted(
                  random.nextBoolean() ? "null" : "'" + team + "'",
                  Priority.values()[random.nextInt(4)],
                  which);
      case 4 ->
          "update ticket set region = %s, tongue = %s where %s"
              .formatted(
                  random.nextBoolean() ? "'SE'" : "'DE'",
                  random.nextBoolean() ? "null" : "'sv'",
                  which);
      case 5 ->
          "insert ignore into ticket_tag (ticket_id, tag) values (%d, 'view-%s')"
              .formatted(id, round);
      default ->
          "delete from ticket_tag where ticket_id = %d and tag = 'view-%s'".formatted(id, round);
    };
  }

  private ViewTerms terms(Random random) {
    return new ViewTerms(
        random.nextBoolean()
            ? Set.of()
            : Set.of(
                TicketStatus.values()[random.nextInt(3)],
                TicketStatus.values()[3 + random.nextInt(3)]),
        maybe(random, Priority.HIGH),
        maybe(random, colleague),
        false,
        random.nextInt(5) == 0,
        maybe(random, "view-" + round),
        new TicketTraits(
            maybe(random, team),
            maybe(random, Channel.WEB),
            maybe(random, "sv"),
            maybe(random, "SE"),
            Span.EVER,
            maybe(
                    random,
                    new Span(Optional.of(Instant.parse("2020-01-01T00:00:00Z")), Optional.empty()))
                .orElse(Span.EVER)),
        TicketOrder.UPDATED,
        false);
  }

  private static ViewTerms terms(TicketStatus status) {
    return new ViewTerms(
        Set.of(status),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        TicketTraits.ANY,
        TicketOrder.UPDATED,
        false);
  }

  private static TicketSearch with(TicketStatus... statuses) {
    return new TicketSearch(
        Set.of(statuses),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
  }

  private long open() {
    Contact contact =
        new Contact(
            Optional.of(UUID.randomUUID() + "@example.org"),
            Optional.of("Someone"),
            Optional.empty(),
            Optional.of("SE"),
            Optional.empty(),
            Optional.of("sv"));
    try (var as = caller.as(Caller.system("test"))) {
      return desk.open(NewTicket.of(Channel.WEB, contact, "Hello", Said.of("Hello"))).ticket().id();
    }
  }

  private Caller agent() {
    return Caller.staff(colleague, Set.of(Role.AGENT)).provenAt(clock.instant());
  }

  private Caller supervisor() {
    return Caller.staff(lead, Set.of(Role.SUPERVISOR)).provenAt(clock.instant());
  }

  private <T> T asAdmin(Supplier<T> act) {
    try (var as = caller.as(Caller.staff("admin", Set.of(Role.ADMIN)).provenAt(clock.instant()))) {
      return act.get();
    }
  }
}
