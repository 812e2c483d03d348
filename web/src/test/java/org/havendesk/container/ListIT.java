package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.TeamDesk;
import org.havendesk.access.TeamTerms;
import org.havendesk.people.Contact;
import org.havendesk.tickets.ListDesk;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.PageTurn;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketPage;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.Span;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.TicketTraits;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of a list follow each other without a gap and without a ticket twice, in every order. */
@ExtendWith(ArquillianExtension.class)
class ListIT {

  private static final int TICKETS = 60;
  private static final int PAGE = 7;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(ListIT.class);
  }

  /** Those that a ticket is put into; it sleeps by another way. */
  private static final TicketStatus[] STATUSES =
      EnumSet.complementOf(EnumSet.of(TicketStatus.SNOOZED)).toArray(TicketStatus[]::new);

  @Inject private ListDesk lists;
  @Inject private TicketDesk desk;
  @Inject private TeamDesk teams;
  @Inject private StaffAccounts accounts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource database;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final Random random = new Random(round.hashCode());
  private final Instant begin = Instant.parse("2020-02-02T02:02:02.123456Z");
  private final String colleague = "li." + round;
  private UUID team;
  private List<TicketRow> all;

  @BeforeEach
  void tickets_of_all_kinds() throws SQLException {
    asAdmin(() -> accounts.open(colleague, colleague, Set.of(Role.AGENT)));
    team = asAdmin(() -> teams.add(TeamTerms.of("List " + round, "SE", "sv")));
    asAdmin(() -> teams.join(team, colleague));
    List<Long> numbers = new ArrayList<>();
    for (int each = 0; each < TICKETS; each++) {
      numbers.add(open());
    }
    all = asSystem(() -> numbers.stream().map(id -> desk.row(id).orElseThrow()).toList());
  }

  @Test
  void pages_follow_each_other_in_every_order_and_back_again() {
    TicketSearch mine = search(Set.of(), Optional.empty(), Optional.of("round-" + round));
    for (TicketOrder order : TicketOrder.values()) {
      for (boolean ascending : new boolean[] {true, false}) {
        Comparator<TicketRow> by = by(order);
        List<Long> sorted =
            all.stream().sorted(ascending ? by : by.reversed()).map(TicketRow::id).toList();
        List<Long> forth = new ArrayList<>();
        TicketPage page = page(mine, order, ascending, PageTurn.FIRST);
        assertThat(page.before()).isEmpty();
        forth.addAll(ids(page));
        while (page.after().isPresent()) {
          page = page(mine, order, ascending, PageTurn.after(page.after().get()));
          forth.addAll(ids(page));
        }
        assertThat(forth).as(order + " " + ascending).isEqualTo(sorted);

        List<Long> back = new ArrayList<>(ids(page));
        while (page.before().isPresent()) {
          page = page(mine, order, ascending, PageTurn.before(page.before().get()));
          if (page.before().isPresent()) {
            back.addAll(0, ids(page));
          }
        }
        // The first page is whole, whatever is left before the second.
        assertThat(ids(page)).isEqualTo(sorted.subList(0, PAGE));
        assertThat(back).isEqualTo(sorted.subList(sorted.size() - back.size(), sorted.size()));
        assertThat(back.size()).isGreaterThan(TICKETS - 2 * PAGE);
      }
    }
  }

  @Test
  void what_comes_or_moves_meanwhile_shows_nothing_twice() throws SQLException {
    TicketSearch mine = search(Set.of(), Optional.empty(), Optional.of("round-" + round));
    TicketPage first = page(mine, TicketOrder.UPDATED, false, PageTurn.FIRST);
    // The last one of the page moves to the top, and one comes that is newer than all.
    long last = ids(first).get(PAGE - 1);
    long newest = open();
    Sql.change(
        database,
        "update ticket set updated_at = utc_timestamp(6) where id in (%d, %d)"
            .formatted(last, newest));
    TicketPage second =
        page(mine, TicketOrder.UPDATED, false, PageTurn.after(first.after().orElseThrow()));
    assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first)).hasSize(PAGE);
    List<Long> before =
        all.stream().sorted(by(TicketOrder.UPDATED).reversed()).map(TicketRow::id).toList();
    assertThat(ids(second)).isEqualTo(before.subList(PAGE, 2 * PAGE));
  }

  @Test
  void every_filter_narrows_alone_and_with_others_also_within_a_remit() {
    Caller agent = Caller.staff(colleague, Set.of(Role.AGENT)).provenAt(clock.instant());
    for (int each = 0; each < 150; each++) {
      TicketOrder order = any(TicketOrder.values());
      boolean ascending = random.nextBoolean();
      Narrowed narrowed = narrowed();
      for (boolean limited : new boolean[] {false, true}) {
        List<Long> fitting =
            all.stream()
                .filter(narrowed.fits())
                .filter(row -> !limited || isWithin(row))
                .sorted(ascending ? by(order) : by(order).reversed())
                .map(TicketRow::id)
                .toList();
        try (var as = caller.as(limited ? agent : Caller.system("test"))) {
          var page = lists.page(narrowed.search(), order, ascending, PageTurn.FIRST, TICKETS * 100);
          Set<Long> known = Set.copyOf(all.stream().map(TicketRow::id).toList());
          List<Long> found = ids(page).stream().filter(known::contains).toList();
          assertThat(found).as(narrowed.search() + " by " + order).isEqualTo(fitting);
          OptionalLong count = lists.count(narrowed.search());
          assertThat(count.orElse(page.rows().size())).isEqualTo(page.rows().size());
        }
      }
    }
  }

  /** A search, and what of the tickets fits. */
  private record Narrowed(TicketSearch search, Predicate<TicketRow> fits) {}

  private Narrowed narrowed() {
    Set<TicketStatus> statuses =
        random.nextBoolean() ? Set.of() : EnumSet.of(any(STATUSES), TicketStatus.OPEN);
    Optional<Priority> priority = maybe(any(Priority.values()));
    boolean unassigned = random.nextInt(5) == 0;
    Optional<String> assignee = unassigned ? Optional.empty() : maybe(colleague);
    Optional<String> tag = maybe("round-" + round);
    Optional<UUID> ofTeam = maybe(team);
    Optional<Channel> channel = maybe(Channel.WEB);
    Optional<String> tongue = maybe("sv");
    Optional<String> region = maybe("SE");
    Span created = maybe(days()).orElse(Span.EVER);
    Span updated = maybe(days()).orElse(Span.EVER);
    TicketSearch search =
        new TicketSearch(
                statuses, priority, assignee, unassigned, tag, Optional.empty(), Optional.empty())
            .like(new TicketTraits(ofTeam, channel, tongue, region, created, updated));
    return new Narrowed(
        search,
        row ->
            (statuses.isEmpty() || statuses.contains(row.status()))
                && (priority.isEmpty() || priority.get() == row.priority())
                && (assignee.isEmpty() || assignee.equals(row.assignee()))
                && (!unassigned || row.assignee().isEmpty())
                && (tag.isEmpty() || row.tags().contains(tag.get()))
                && (ofTeam.isEmpty() || row.team().isPresent())
                && (channel.isEmpty() || channel.get() == row.channel())
                && (tongue.isEmpty() || row.language().filter("sv-SE"::equals).isPresent())
                && (region.isEmpty() || region.equals(row.customer().country()))
                && during(created, row.createdAt())
                && during(updated, row.updatedAt()));
  }

  private boolean isWithin(TicketRow row) {
    boolean speaks = row.language().map("sv-SE"::equals).orElse(true);
    boolean lives = row.customer().country().map("SE"::equals).orElse(true);
    return row.assignee().filter(colleague::equals).isPresent()
        || row.team().isPresent()
        || speaks && lives;
  }

  private static boolean during(Span span, Instant time) {
    return span.from().map(from -> !time.isBefore(from)).orElse(true)
        && span.before().map(time::isBefore).orElse(true);
  }

  private Span days() {
    Instant from = begin.plus(random.nextInt(10), ChronoUnit.DAYS);
    return new Span(maybe(from), maybe(from.plus(3, ChronoUnit.DAYS)));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** A ticket of some kind, with times that others have, too. */
  private long open() throws SQLException {
    String country = any("SE", "DE", null);
    String language = any("sv-SE", "de", null);
    Contact contact =
        new Contact(
            Optional.of(UUID.randomUUID() + "@example.org"),
            Optional.of("Someone"),
            Optional.empty(),
            Optional.ofNullable(country),
            Optional.empty(),
            Optional.ofNullable(language));
    var channel = any(Channel.WEB, Channel.MAIL);
    long id =
        asSystem(
            () -> {
              var row =
                  desk.open(NewTicket.of(channel, contact, "Hello", Said.of("Hello"))).ticket();
              Set<String> tags = random.nextInt(3) == 0 ? Set.of("other") : Set.of();
              List<String> both = new ArrayList<>(tags);
              both.add("round-" + round);
              var change =
                  new TicketChange(
                      Optional.of(any(STATUSES)),
                      Optional.of(any(Priority.values())),
                      Optional.of(any(colleague, "", "")),
                      Optional.of(Set.copyOf(both)),
                      Optional.of(any("List " + round, "", "")));
              desk.change(row.id(), row.version(), change);
              return row.id();
            });
    Instant created = begin.plus(random.nextInt(10), ChronoUnit.DAYS);
    Instant updated = created.plus(random.nextInt(3), ChronoUnit.DAYS);
    Sql.change(
        database,
        "update ticket set created_at = '%s', updated_at = '%s' where id = %d"
            .formatted(utc(created), utc(updated), id));
    return id;
  }

  private static String utc(Instant time) {
    return time.toString().replace('T', ' ').replace("Z", "");
  }

  private static Comparator<TicketRow> by(TicketOrder order) {
    Comparator<TicketRow> first =
        switch (order) {
          case UPDATED -> Comparator.comparing(TicketRow::updatedAt);
          case CREATED -> Comparator.comparing(TicketRow::createdAt);
          case NUMBER -> Comparator.comparing(TicketRow::id);
          case PRIORITY ->
              Comparator.comparing(TicketRow::priority).thenComparing(TicketRow::updatedAt);
        };
    return first.thenComparing(TicketRow::id);
  }

  private TicketPage page(
      TicketSearch search, TicketOrder order, boolean ascending, PageTurn turn) {
    return asSystem(() -> lists.page(search, order, ascending, turn, PAGE));
  }

  private static List<Long> ids(TicketPage page) {
    return page.rows().stream().map(TicketRow::id).toList();
  }

  private static TicketSearch search(
      Set<TicketStatus> statuses, Optional<String> assignee, Optional<String> tag) {
    return new TicketSearch(
        statuses, Optional.empty(), assignee, false, tag, Optional.empty(), Optional.empty());
  }

  private <T> T asAdmin(Supplier<T> act) {
    try (var as = caller.as(Caller.staff("admin", Set.of(Role.ADMIN)).provenAt(clock.instant()))) {
      return act.get();
    }
  }

  private <T> T asSystem(Supplier<T> act) {
    try (var as = caller.as(Caller.system("test"))) {
      return act.get();
    }
  }
}
