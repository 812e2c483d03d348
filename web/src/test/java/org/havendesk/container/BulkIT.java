package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.access.RoleGranting;
import org.havendesk.access.StaffAccounts;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.BulkDesk;
import org.havendesk.tickets.BulkProgress;
import org.havendesk.tickets.BulkTerms;
import org.havendesk.tickets.BulkWork;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.BulkItem;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many tickets change at once, each as if its colleague had changed it, and back again. */
@ExtendWith(ArquillianExtension.class)
class BulkIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(BulkIT.class);
  }

  @Inject private BulkDesk bulk;
  @Inject private BulkWork work;
  @Inject private TicketDesk desk;
  @Inject private StaffAccounts accounts;
  @Inject private RoleGranting granting;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final String bea = "bea." + round;

  @BeforeEach
  void a_colleague() {
    as("admin", Role.ADMIN, () -> accounts.open(bea, bea, Set.of(Role.AGENT)));
    as(
        "olga",
        Role.COMPLIANCE,
        () -> {
          granting.open().stream()
              .filter(asked -> asked.login().equals(bea))
              .forEach(asked -> granting.decide(asked.id(), true));
          return null;
        });
  }

  @Test
  void each_ticket_changes_once_and_is_itself_again_when_it_is_taken_back() {
    List<Long> tickets = open(60);
    asBea(() -> tag(tickets.get(0), Set.of("old", "kept")));
    UUID id =
        asBea(
            () ->
                bulk.start(
                    tickets,
                    terms(Optional.of(TicketStatus.SOLVED), Set.of("season"), Set.of("old"))));
    work.work();
    BulkProgress all = asBea(() -> bulk.progress(id)).orElseThrow();
    assertThat(all.over()).isTrue();
    assertThat(all.done()).isEqualTo(60);
    assertThat(all.kept()).isEmpty();
    tickets.forEach(
        ticket -> {
          assertThat(row(ticket).status()).isEqualTo(TicketStatus.SOLVED);
          assertThat(row(ticket).priority()).isEqualTo(Priority.NORMAL);
        });
    assertThat(row(tickets.get(0)).tags()).containsExactlyInAnyOrder("kept", "season");
    assertThat(row(tickets.get(1)).tags()).containsExactly("season");

    // Nobody else sees it, and it is taken back once.
    assertThat(as("other", Role.AGENT, () -> bulk.progress(id))).isEmpty();
    assertThatThrownBy(() -> as("other", Role.AGENT, () -> bulk.undo(id)))
        .isInstanceOf(NotFound.class);
    asBea(() -> tag(tickets.get(5), Set.of("since")));
    UUID back = asBea(() -> bulk.undo(id));
    assertThatThrownBy(() -> asBea(() -> bulk.undo(id))).isInstanceOf(InvalidInput.class);
    work.work();
    BulkProgress undone = asBea(() -> bulk.progress(back)).orElseThrow();
    assertThat(undone.done()).isEqualTo(59);
    assertThat(undone.kept().get(BulkItem.State.CHANGED_SINCE)).containsExactly(tickets.get(5));
    assertThat(row(tickets.get(0)).tags()).containsExactlyInAnyOrder("kept", "old");
    assertThat(row(tickets.get(0)).status()).isEqualTo(TicketStatus.NEW);
    assertThat(row(tickets.get(5)).tags()).containsExactly("since");
    assertThat(row(tickets.get(5)).status()).isEqualTo(TicketStatus.SOLVED);
    assertThat(asBea(() -> bulk.progress(back)).orElseThrow().isUndoable()).isFalse();
  }

  @Test
  void what_can_not_be_changed_stays_and_is_named() {
    List<Long> tickets = open(3);
    long full = tickets.get(2);
    Set<String> twenty = new java.util.TreeSet<>();
    for (int i = 0; i < 20; i++) {
      twenty.add("tag" + i);
    }
    asBea(() -> tag(full, twenty));
    List<Long> and = new ArrayList<>(tickets);
    and.add(999_999_999L);
    UUID id = asBea(() -> bulk.start(and, terms(Optional.empty(), Set.of("more"), Set.of())));
    work.work();
    BulkProgress done = asBea(() -> bulk.progress(id)).orElseThrow();
    assertThat(done.done()).isEqualTo(2);
    assertThat(done.kept().get(BulkItem.State.REFUSED)).containsExactly(full);
    assertThat(done.kept().get(BulkItem.State.OUT_OF_SIGHT)).containsExactly(999_999_999L);
    assertThat(done.dealtWith()).isEqualTo(4);
    assertThat(row(full).tags()).hasSize(20);
  }

  @Test
  void all_that_fit_change_but_nothing_after_a_stop_or_once_the_colleague_is_gone() {
    List<Long> tickets = open(4);
    String tag = "t" + round;
    asBea(() -> bulk.start(tickets, terms(Optional.empty(), Set.of(tag), Set.of())));
    work.work();
    UUID id =
        asBea(
            () -> bulk.startAll(tagged(tag), terms(Optional.empty(), Set.of("all"), Set.of(tag))));
    assertThat(asBea(() -> bulk.progress(id)).orElseThrow().total()).isEqualTo(4);
    asBea(
        () -> {
          bulk.stop(id);
          return null;
        });
    work.work();
    BulkProgress stopped = asBea(() -> bulk.progress(id)).orElseThrow();
    // The timer may have been quicker with some; what it had not begun is left.
    assertThat(stopped.over()).isTrue();
    assertThat(stopped.done() + stopped.keptCounts().getOrDefault(BulkItem.State.LEFT, 0L))
        .isEqualTo(4);
    assertThatThrownBy(
            () ->
                asBea(
                    () ->
                        bulk.startAll(
                            tagged("none" + round),
                            terms(Optional.of(TicketStatus.OPEN), Set.of(), Set.of()))))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("tickets"));
    assertThatThrownBy(() -> terms(Optional.empty(), Set.of(), Set.of()))
        .isInstanceOf(InvalidInput.class);

    as(
        "admin",
        Role.ADMIN,
        () -> {
          accounts.setActive(bea, false);
          return null;
        });
    UUID orphan =
        asBea(() -> bulk.start(tickets, terms(Optional.empty(), Set.of("late"), Set.of())));
    work.work();
    BulkProgress none = asBea(() -> bulk.progress(orphan)).orElseThrow();
    assertThat(none.done()).isZero();
    assertThat(none.over()).isTrue();
    tickets.forEach(ticket -> assertThat(row(ticket).tags()).doesNotContain("late"));
  }

  private static BulkTerms terms(
      Optional<TicketStatus> status, Set<String> added, Set<String> removed) {
    return new BulkTerms(
        status, Optional.empty(), Optional.empty(), Optional.empty(), added, removed);
  }

  private static TicketSearch tagged(String tag) {
    return new TicketSearch(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(tag),
        Optional.empty(),
        Optional.empty());
  }

  private List<Long> open(int many) {
    List<Long> tickets = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Contact contact =
          new Contact(
              Optional.of(UUID.randomUUID() + "@example.org"),
              Optional.empty(),
              Optional.empty(),
              Optional.of("DE"),
              Optional.empty(),
              Optional.of("de"));
      NewTicket matter = NewTicket.of(Channel.WEB, contact, "Hello", Said.of("Hello"));
      try (var as = caller.as(Caller.system("test"))) {
        tickets.add(desk.open(matter).ticket().id());
      }
    }
    return tickets;
  }

  private TicketRow tag(long ticket, Set<String> tags) {
    TicketRow now = desk.row(ticket).orElseThrow();
    return desk.change(
        ticket,
        now.version(),
        new TicketChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(tags),
            Optional.empty()));
  }

  private TicketRow row(long ticket) {
    return asBea(() -> desk.row(ticket)).orElseThrow();
  }

  private <T> T asBea(Supplier<T> act) {
    return as(bea, Role.AGENT, act);
  }

  private <T> T as(String login, Role role, Supplier<T> act) {
    try (var as = caller.as(Caller.staff(login, Set.of(role)).provenAt(clock.instant()))) {
      return act.get();
    }
  }
}
