package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.automation.Effect;
import org.havendesk.automation.RuleActs;
import org.havendesk.automation.RuleDesk;
import org.havendesk.automation.RuleHistory;
import org.havendesk.automation.RuleHistory.Entry;
import org.havendesk.automation.RuleStep;
import org.havendesk.automation.RuleTerms;
import org.havendesk.automation.RuleTrial;
import org.havendesk.automation.RuleView;
import org.havendesk.automation.RuleWork;
import org.havendesk.automation.Trial;
import org.havendesk.automation.store.Cause;
import org.havendesk.automation.store.Outcome;
import org.havendesk.people.Contact;
import org.havendesk.people.PermittedUses;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.CannedReplyDesk;
import org.havendesk.tickets.CannedReplyView;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules act once, come to an end, leave alone whom they must, and say so. */
@ExtendWith(ArquillianExtension.class)
class RulesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Deployment
  static WebArchive application() {
    return TheApplication.with(RulesIT.class);
  }

  @Inject private RuleDesk rules;
  @Inject private RuleWork work;
  @Inject private RuleTrial trials;
  @Inject private RuleHistory history;
  @Inject private TicketDesk desk;
  @Inject private CannedReplyDesk replies;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Inject private PermittedUses uses;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource database;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final List<Long> written = new ArrayList<>();

  @AfterEach
  void nobody_else_has_these_rules() {
    written.forEach(id -> asLead(() -> remove(id)));
  }

  @Test
  void a_rule_acts_once_and_leaves_the_answer_to_colleagues() throws Exception {
    asLead(() -> reply("On it " + round, "Hello {{customer|there}}, we have ticket {{ticket}}."));
    long rule =
        rule(
            "Greet " + round,
            Cause.OPENED,
            TicketSearch.ALL,
            acts(Set.of("met"), "On it " + round));
    long before = open("Unheard");
    settle();
    assertThat(entries(before)).isEmpty();

    asLead(() -> turn(rule, true));
    long ticket = open("Broken");
    await(() -> !entries(ticket).isEmpty());
    settle();
    assertThat(entries(ticket))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule()).isEqualTo(rule);
              assertThat(one.outcome()).isEqualTo(Outcome.FIRED);
              assertThat(one.effects())
                  .extracting(Effect::part)
                  .containsExactly(Effect.Part.TAG_ADDED, Effect.Part.REPLY);
            });
    assertThat(row(ticket).status()).isEqualTo(TicketStatus.NEW);
    assertThat(row(ticket).tags()).containsExactly("met");
    assertThat(row(ticket).assignee()).isEmpty();
    assertThat(said(ticket, MessageKind.OUTBOUND))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.text().orElseThrow()).contains("there, we have ticket " + ticket);
              assertThat(answer.author()).contains("rule: Greet " + round);
            });
    assertThat(
            number(
                "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
                    + " where e.kind = 'rule.fired' and f.name = 'ticket' and f.value = '"
                    + ticket
                    + "'"))
        .isEqualTo(1);

    // Before the rule and after it the customer waits for an answer all the same.
    long impatient =
        rule(
            "Hurry " + round,
            Cause.UNANSWERED,
            Duration.ofDays(1),
            statuses(TicketStatus.NEW),
            acts(Set.of("hurry"), null));
    Sql.change(
        database,
        "update message set created_at = created_at - interval 2 day where ticket_id = " + ticket);
    asLead(() -> turn(impatient, true));
    await(() -> row(ticket).tags().contains("hurry"));
    assertThat(row(before).tags()).doesNotContain("hurry");
  }

  @Test
  void rules_that_set_each_other_off_come_to_an_end() throws Exception {
    RuleActs low = acts(Optional.empty(), Optional.of(Priority.LOW), Set.of());
    RuleActs high = acts(Optional.empty(), Optional.of(Priority.HIGH), Set.of());
    String tag = "chase" + round;
    long down = rule("Down " + round, Cause.PRIORITY, tagged(tag, Priority.HIGH), low);
    long up = rule("Up " + round, Cause.PRIORITY, tagged(tag, Priority.LOW), high);
    asLead(() -> turn(down, true));
    asLead(() -> turn(up, true));
    long ticket = open("Chased");
    change(ticket, tags(Set.of(tag)));
    settle();
    change(ticket, priority(Priority.HIGH));
    await(() -> entries(ticket).stream().anyMatch(one -> one.outcome() == Outcome.CHAIN));
    settle();
    assertThat(fired(ticket, down)).isEqualTo(1);
    assertThat(fired(ticket, up)).isEqualTo(1);

    // What begins anew begins a new chain; but not without end.
    for (int i = 0; i < RuleStep.MOST_AN_HOUR; i++) {
      change(ticket, priority(Priority.NORMAL));
      change(ticket, priority(Priority.HIGH));
      settle();
    }
    RuleView stopped = asLead(() -> rules.find(down)).orElseThrow();
    assertThat(stopped.active()).isFalse();
    assertThat(stopped.stoppedOn()).contains(ticket);
    assertThat(fired(ticket, down)).isEqualTo(RuleStep.MOST_AN_HOUR);
    assertThat(asLead(() -> history.newest(Optional.of(down))))
        .anyMatch(one -> one.outcome() == Outcome.TOO_OFTEN);
  }

  @Test
  void the_time_of_a_rule_comes_once_for_as_long_as_a_ticket_is_so() throws Exception {
    long old = open("Old");
    long fresh = open("Fresh");
    age(old);
    long rule =
        rule(
            "Wake " + round,
            Cause.IN_STATUS,
            Duration.ofDays(1),
            statuses(TicketStatus.NEW),
            acts(Set.of(), null, "Look at it"));
    Trial trial = asLead(() -> trials.of(asLead(() -> rules.find(rule)).orElseThrow().terms()));
    assertThat(trial.rows()).extracting(Trial.Row::ticket).contains(old).doesNotContain(fresh);
    asLead(() -> turn(rule, true));
    await(() -> fired(old, rule) == 1);
    settle();
    assertThat(said(old, MessageKind.NOTE)).hasSize(1);
    assertThat(entries(fresh)).isEmpty();

    // A note, a tag, or switching it off and on: for the same reason it does not come again.
    change(old, tags(Set.of("seen")));
    asLead(() -> turn(rule, false));
    asLead(() -> turn(rule, true));
    settle();
    assertThat(fired(old, rule)).isEqualTo(1);

    // It opened meanwhile and is new again since two days: another reason.
    change(old, TicketChange.to(TicketStatus.OPEN));
    settle();
    change(old, TicketChange.to(TicketStatus.NEW));
    settle();
    assertThat(fired(old, rule)).isEqualTo(1);
    age(old);
    Sql.change(
        database,
        "update rule_due set due_at = due_at - interval 2 day where ticket_id = "
            + old
            + " and due_at is not null");
    await(() -> fired(old, rule) == 2);
  }

  @Test
  void whoever_restricted_the_use_of_their_data_is_left_alone() throws Exception {
    long rule =
        rule("Tag " + round, Cause.CUSTOMER_WROTE, TicketSearch.ALL, acts(Set.of("auto"), null));
    asLead(() -> turn(rule, true));
    long ticket = open("Restricted");
    UUID person = row(ticket).customer().id();
    transaction.begin();
    uses.stop(person, UUID.randomUUID(), List.of(Use.SERVICE));
    transaction.commit();
    asSystem(() -> desk.receive(ticket, Said.of("More")));
    await(() -> !entries(ticket).isEmpty());
    assertThat(entries(ticket))
        .singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.RESTRICTED));
    assertThat(asSystem(() -> desk.row(ticket)).orElseThrow().tags()).isEmpty();
  }

  @Test
  void two_who_work_at_once_act_once_on_each_ticket() throws Exception {
    asLead(() -> reply("Once " + round, "Once."));
    long rule =
        rule("Once " + round, Cause.OPENED, TicketSearch.ALL, acts(Set.of(), "Once " + round));
    asLead(() -> turn(rule, true));
    List<Long> tickets = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      tickets.add(open("Many " + i));
    }
    var go = new CountDownLatch(1);
    List<Future<Boolean>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          executor.submit(
              () -> {
                go.await();
                work.work();
                return true;
              }));
    }
    go.countDown();
    for (Future<Boolean> one : both) {
      assertThat(one.get()).isTrue();
    }
    settle();
    for (long ticket : tickets) {
      assertThat(fired(ticket, rule)).isEqualTo(1);
      assertThat(said(ticket, MessageKind.OUTBOUND)).hasSize(1);
    }
  }

  @Test
  void a_trial_changes_nothing_and_shows_no_more_than_the_viewer_may_see() {
    long ticket = open("Secret of Sally Smith");
    RuleTerms terms =
        new RuleTerms(
            "Try", Cause.OPENED, Duration.ZERO, TicketSearch.ALL, acts(Set.of("tried"), null));
    Trial lead = asLead(() -> trials.of(terms));
    Trial.Row row =
        lead.rows().stream().filter(one -> one.ticket() == ticket).findFirst().orElseThrow();
    assertThat(row.effects()).containsExactly(new Effect(Effect.Part.TAG_ADDED, "tried"));
    assertThat(row.subject()).isPresent();
    Trial admin = as("admin", Role.ADMIN, () -> trials.of(terms));
    assertThat(admin.touched()).isEqualTo(lead.touched());
    assertThat(admin.rows()).allSatisfy(one -> assertThat(one.subject()).isEmpty());
    assertThat(row(ticket).tags()).isEmpty();
    assertThat(entries(ticket)).isEmpty();
  }

  private long rule(String name, Cause cause, TicketSearch which, RuleActs acts) {
    return rule(name, cause, Duration.ZERO, which, acts);
  }

  private long rule(String name, Cause cause, Duration delay, TicketSearch which, RuleActs acts) {
    long id = asLead(() -> rules.save(0, new RuleTerms(name, cause, delay, which, acts)));
    written.add(id);
    return id;
  }

  private static RuleActs acts(Set<String> added, String reply) {
    return acts(added, reply, null);
  }

  private static RuleActs acts(Set<String> added, String reply, String note) {
    return new RuleActs(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        added,
        Set.of(),
        Optional.ofNullable(note),
        Optional.ofNullable(reply));
  }

  private static RuleActs acts(
      Optional<TicketStatus> status, Optional<Priority> priority, Set<String> added) {
    return new RuleActs(
        status,
        priority,
        Optional.empty(),
        Optional.empty(),
        added,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static TicketSearch statuses(TicketStatus... statuses) {
    return search(Set.of(statuses), Optional.empty(), Optional.empty());
  }

  private static TicketSearch tagged(String tag, Priority priority) {
    return search(Set.of(), Optional.of(priority), Optional.of(tag));
  }

  private static TicketSearch search(
      Set<TicketStatus> statuses, Optional<Priority> priority, Optional<String> tag) {
    return new TicketSearch(
        statuses, priority, Optional.empty(), false, tag, Optional.empty(), Optional.empty());
  }

  private static TicketChange tags(Set<String> tags) {
    return new TicketChange(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(tags), Optional.empty());
  }

  private static TicketChange priority(Priority priority) {
    return new TicketChange(
        Optional.empty(),
        Optional.of(priority),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private long reply(String name, String text) {
    replies.save(
        new CannedReplyView(0, name, "en", text, Optional.empty(), Optional.empty(), Set.of()));
    return 0;
  }

  private boolean turn(long rule, boolean on) {
    rules.turn(rule, on);
    return on;
  }

  private boolean remove(long rule) {
    rules.remove(rule);
    return true;
  }

  /** Until nothing is left that has happened. */
  private void settle() throws Exception {
    await(() -> number("select count(*) from rule_event") == 0);
  }

  /** The timer may have in hand what is waited for. */
  private void await(BooleanSupplier come) throws Exception {
    Instant end = clock.instant().plus(PATIENCE);
    work.work();
    while (!come.getAsBoolean()) {
      assertThat(clock.instant()).as("patience").isBefore(end);
      work.work();
    }
  }

  private void age(long ticket) throws Exception {
    Sql.change(
        database,
        "update ticket set status_since = status_since - interval 2 day where id = " + ticket);
  }

  private long number(String query) {
    try {
      return Sql.number(database, query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Entry> entries(long ticket) {
    return asLead(() -> history.of(ticket)).stream()
        .filter(one -> written.contains(one.rule()))
        .toList();
  }

  private long fired(long ticket, long rule) {
    return number(
        "select count(*) from rule_log where outcome = 'FIRED' and ticket_id = "
            + ticket
            + " and rule_id = "
            + rule);
  }

  private List<MessageView> said(long ticket, MessageKind kind) {
    return asSystem(() -> desk.view(ticket)).orElseThrow().messages().stream()
        .filter(message -> message.kind() == kind)
        .toList();
  }

  private TicketRow row(long ticket) {
    return asLead(() -> desk.row(ticket)).orElseThrow();
  }

  private void change(long ticket, TicketChange change) {
    asLead(() -> desk.change(ticket, desk.row(ticket).orElseThrow().version(), change));
  }

  private long open(String subject) {
    Contact contact =
        new Contact(
            Optional.of(UUID.randomUUID() + "@example.org"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("DE"),
            Optional.empty(),
            Optional.of("en"));
    NewTicket matter = NewTicket.of(Channel.WEB, contact, subject, Said.of("Hello"));
    return asSystem(() -> desk.open(matter).ticket().id());
  }

  private <T> T asLead(Supplier<T> act) {
    return as("lead." + round, Role.SUPERVISOR, act);
  }

  private <T> T asSystem(Supplier<T> act) {
    try (var as = caller.as(Caller.system("test"))) {
      return act.get();
    }
  }

  private <T> T as(String login, Role role, Supplier<T> act) {
    try (var as = caller.as(Caller.staff(login, Set.of(role)).provenAt(clock.instant()))) {
      return act.get();
    }
  }
}
