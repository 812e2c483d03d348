package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.access.Role;
import org.havendesk.access.RoleGranting;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.TeamDesk;
import org.havendesk.access.TeamTerms;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.DraftDesk;
import org.havendesk.tickets.Following;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Printing;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.Sending;
import org.havendesk.tickets.SignatureDesk;
import org.havendesk.tickets.Snoozing;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Delivery;
import org.havendesk.tickets.store.News;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens a moment or a day later: answers leave, tickets wake, colleagues are told. */
@ExtendWith(ArquillianExtension.class)
class LaterIT {

  private static final Caller PARTNER =
      Caller.partner("shop", Set.of(Permission.TICKETS_READ, Permission.PERSONAL_DATA_READ));

  @Deployment
  static WebArchive application() {
    return TheApplication.with(LaterIT.class);
  }

  @Inject private TicketDesk desk;
  @Inject private Sending sending;
  @Inject private DraftDesk drafts;
  @Inject private Snoozing snoozing;
  @Inject private Following following;
  @Inject private SignatureDesk signatures;
  @Inject private Printing printing;
  @Inject private StaffAccounts accounts;
  @Inject private RoleGranting granting;
  @Inject private TeamDesk teams;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final Caller nora = Caller.staff("nora." + round, Set.of(Role.AGENT));
  private final Caller fleur = Caller.staff("fleur." + round, Set.of(Role.AGENT));

  @Test
  void an_answer_counts_from_when_it_leaves() throws Exception {
    long ticket = open("Where is it?");
    long answer = as(nora, () -> desk.reply(ticket, null, "On its way.", List.of())).id();

    assertThat(last(nora, ticket).delivery()).isEqualTo(Delivery.HELD);
    assertThat(as(PARTNER, () -> desk.view(ticket)).orElseThrow().messages()).hasSize(1);
    assertThat(answered(answer)).isZero();
    Instant written = last(nora, ticket).createdAt();

    due(answer);
    leaveAll();
    assertThat(last(nora, ticket).delivery()).isNotEqualTo(Delivery.HELD);
    assertThat(last(nora, ticket).createdAt()).isAfter(written);
    assertThat(as(PARTNER, () -> desk.view(ticket)).orElseThrow().messages()).hasSize(2);
    assertThat(answered(answer)).isEqualTo(1);
    assertThatThrownBy(() -> as(nora, () -> sending.takeBack(answer)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void what_is_taken_back_was_never_said() throws Exception {
    long ticket = open("Where is it?");
    TicketChange solved = TicketChange.to(TicketStatus.SOLVED);
    String typed = "Dear {{customer|there}}, soon.";
    long answer = as(nora, () -> desk.reply(ticket, null, typed, List.of(), solved)).id();
    assertThat(row(ticket).status()).isEqualTo(TicketStatus.SOLVED);
    assertThat(row(ticket).assignee()).contains(nora.name());
    assertThat(as(nora, () -> sending.undoable(ticket)).orElseThrow().message()).isEqualTo(answer);
    assertThat(as(fleur, () -> sending.undoable(ticket))).isEmpty();
    assertThatThrownBy(() -> as(fleur, () -> sending.takeBack(answer)))
        .isInstanceOf(InvalidInput.class);

    assertThat(as(nora, () -> sending.takeBack(answer))).isEqualTo(ticket);
    assertThat(row(ticket).status()).isEqualTo(TicketStatus.NEW);
    assertThat(row(ticket).assignee()).isEmpty();
    // Her own words again: who is called so stays masked.
    assertThat(as(nora, () -> drafts.own(ticket))).contains(typed);
    assertThat(as(nora, () -> desk.view(ticket)).orElseThrow().messages()).hasSize(1);
    assertThat(number("select count(*) from search_token where message_id = " + answer)).isZero();
    leaveAll();
    assertThat(answered(answer)).isZero();
  }

  @Test
  void what_others_changed_meanwhile_stays() {
    long ticket = open("Where is it?");
    long answer = as(nora, () -> desk.reply(ticket, null, "Soon.", List.of())).id();
    as(Caller.system("mail"), () -> desk.receive(ticket, Said.of("Never mind.")));
    as(nora, () -> sending.takeBack(answer));
    assertThat(row(ticket).status()).isEqualTo(TicketStatus.OPEN);
    assertThat(row(ticket).assignee()).contains(nora.name());
  }

  @Test
  void an_answer_leaves_or_is_taken_back_and_never_both() throws Exception {
    for (int each = 0; each < 10; each++) {
      long ticket = open("Race " + each);
      long answer = as(nora, () -> desk.reply(ticket, null, "Now or never.", List.of())).id();
      due(answer);
      var go = new CountDownLatch(1);
      var back =
          executor.submit(
              () -> {
                go.await();
                try {
                  as(nora, () -> sending.takeBack(answer));
                  return true;
                } catch (InvalidInput left) {
                  return false;
                }
              });
      var leave =
          executor.submit(
              () -> {
                go.await();
                leaveAll();
                return true;
              });
      go.countDown();
      leave.get();
      boolean taken = back.get();
      leaveAll();
      assertThat(answered(answer)).isEqualTo(taken ? 0 : 1);
      assertThat(number("select count(*) from message where id = " + answer))
          .isEqualTo(taken ? 0 : 1);
    }
  }

  @Test
  void what_sleeps_comes_back_at_its_time_or_when_the_customer_writes() throws Exception {
    long fresh = open("Fresh");
    long known = open("Known");
    as(nora, () -> desk.reply(known, null, "Please wait.", List.of()));
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    for (long ticket : new long[] {fresh, known}) {
      as(nora, () -> run(() -> snoozing.snooze(ticket, tomorrow)));
      assertThat(row(ticket).status()).isEqualTo(TicketStatus.SNOOZED);
    }
    assertThat(as(Caller.system("t"), snoozing::wakeNext)).isFalse();
    assertThatThrownBy(
            () -> as(nora, () -> run(() -> snoozing.snooze(fresh, tomorrow.minusSeconds(99_999)))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> change(fresh, TicketStatus.SOLVED, TicketStatus.SNOOZED))
        .isInstanceOf(InvalidInput.class);

    long other = open("Other");
    as(nora, () -> run(() -> snoozing.snooze(other, tomorrow)));
    as(Caller.system("mail"), () -> desk.receive(other, Said.of("Hello?")));
    assertThat(row(other).status()).isEqualTo(TicketStatus.NEW);
    assertThat(as(nora, () -> snoozing.wakesAt(other))).isEmpty();

    Sql.change(
        dataSource,
        "update ticket set wakes_at = utc_timestamp(6) - interval 1 day where id = " + known);
    for (int steps = 0; steps < 600 && row(known).status() == TicketStatus.SNOOZED; steps++) {
      // The server's own timer may have it in hand at this moment.
      as(Caller.system("t"), snoozing::wakeNext);
    }
    assertThat(row(known).status()).isEqualTo(TicketStatus.OPEN);
  }

  /** Solves it first: nobody puts a ticket to sleep without a time. */
  private boolean change(long ticket, TicketStatus first, TicketStatus then) {
    as(nora, () -> desk.change(ticket, row(ticket).version(), TicketChange.to(first)));
    as(nora, () -> desk.change(ticket, row(ticket).version(), TicketChange.to(then)));
    return true;
  }

  @Test
  void who_is_mentioned_or_watches_is_told_and_nobody_of_what_they_may_not_see() {
    account(nora.name());
    account(fleur.name());
    long ticket = open("Mention");
    assertThat(as(nora, () -> following.mentionable(ticket)))
        .anyMatch(each -> each.login().equals(fleur.name()))
        .noneMatch(each -> each.login().equals(nora.name()));
    as(fleur, () -> run(() -> following.watch(ticket)));
    as(nora, () -> desk.note(ticket, "@" + fleur.name() + ", do you know?", List.of()));
    assertThat(kinds(fleur)).containsExactlyInAnyOrder(News.Kind.MENTIONED, News.Kind.SAID);
    assertThat(kinds(nora)).isEmpty();
    assertThat(as(fleur, () -> following.unreadAmong(fleur.name(), List.of(ticket))))
        .containsExactly(ticket);

    as(fleur, () -> following.read(ticket));
    assertThat(as(fleur, following::unread)).isZero();
    assertThat(as(fleur, () -> following.unreadAmong(fleur.name(), List.of(ticket)))).isEmpty();

    // The same twice is told once, until it is read.
    as(Caller.system("mail"), () -> desk.receive(ticket, Said.of("Anybody?")));
    as(Caller.system("mail"), () -> desk.receive(ticket, Said.of("Hello?")));
    assertThat(as(fleur, following::unread)).isEqualTo(1);
    TicketChange hers =
        new TicketChange(
            Optional.empty(),
            Optional.empty(),
            Optional.of(fleur.name()),
            Optional.empty(),
            Optional.empty());
    as(nora, () -> desk.change(ticket, row(ticket).version(), hers));
    assertThat(kinds(fleur)).contains(News.Kind.ASSIGNED);

    // Out of sight, out of mind; and nobody mentions somebody to whom it says nothing.
    UUID team = asAdmin(() -> teams.add(TeamTerms.of("Nobody " + round, "", "")));
    UUID elsewhere = asAdmin(() -> teams.add(TeamTerms.of("Elsewhere " + round, "FR", "fr")));
    asAdmin(() -> teams.join(elsewhere, fleur.name()));
    TicketChange away =
        new TicketChange(
            Optional.empty(),
            Optional.empty(),
            Optional.of(""),
            Optional.empty(),
            Optional.of("Nobody " + round));
    as(nora, () -> desk.change(ticket, row(ticket).version(), away));
    assertThat(team).isNotNull();
    assertThat(as(fleur, following::unread)).isZero();
    assertThat(kinds(fleur)).isEmpty();
    assertThatThrownBy(
            () -> as(nora, () -> desk.note(ticket, "@" + fleur.name() + " see here", List.of())))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("mention"));
    assertThat(as(nora, () -> following.mentionable(ticket)))
        .noneMatch(each -> each.login().equals(fleur.name()));
  }

  @Test
  void below_an_answer_stands_the_signature_in_the_customers_language() {
    account(nora.name());
    as(nora, () -> run(() -> signatures.save("en", "Yours, {{agent}}")));
    as(nora, () -> run(() -> signatures.save("de", "Viele Grüße, {{agent}}")));
    long ticket = open("Signature");
    as(nora, () -> desk.reply(ticket, null, "It is on its way.", List.of()));
    assertThat(last(nora, ticket).text().orElseThrow())
        .contains("It is on its way.\n\n-- \nViele Grüße, " + nora.name());
    // What was on its way while it was sent does not come back.
    as(nora, () -> run(() -> drafts.keep(ticket, "It is on its way.")));
    assertThat(as(nora, () -> drafts.own(ticket))).isEmpty();
    as(nora, () -> desk.note(ticket, "Only among us.", List.of()));
    assertThat(last(nora, ticket).text()).contains("Only among us.");
    as(nora, () -> run(() -> signatures.save("de", " ")));
    assertThat(as(nora, signatures::own)).containsOnlyKeys("en");
  }

  @Test
  void what_is_printed_is_masked_and_leaves_evidence() throws Exception {
    long ticket = open("Print for Zora Quandel");
    as(nora, () -> desk.reply(ticket, null, "Not said yet.", List.of()));
    var printed = as(nora, () -> printing.print(ticket));
    assertThat(printed.messages()).hasSize(1);
    assertThat(printed.ticket().subject().orElseThrow()).contains("Z•••").doesNotContain("Quandel");
    assertThat(
            number(
                "select count(*) from evidence_entry e join evidence_fact f"
                    + " on f.entry_seq = e.seq where e.kind = 'ticket.printed'"
                    + " and f.name = 'ticket' and f.value = '"
                    + ticket
                    + "'"))
        .isEqualTo(1);
  }

  private void account(String login) {
    asAdmin(() -> accounts.open(login, login, Set.of(Role.AGENT)));
    Caller officer = Caller.staff("olga", Set.of(Role.COMPLIANCE)).provenAt(clock.instant());
    as(
        officer,
        () ->
            run(
                () ->
                    granting.open().stream()
                        .filter(asked -> asked.login().equals(login))
                        .forEach(asked -> granting.decide(asked.id(), true))));
  }

  private List<News.Kind> kinds(Caller who) {
    return as(who, following::news).stream().map(each -> each.kind()).toList();
  }

  private MessageView last(Caller who, long ticket) {
    List<MessageView> all = as(who, () -> desk.view(ticket)).orElseThrow().messages();
    return all.get(all.size() - 1);
  }

  private TicketRow row(long ticket) {
    return as(Caller.system("t"), () -> desk.row(ticket)).orElseThrow();
  }

  private long open(String subject) {
    Contact who =
        new Contact(
            Optional.of(UUID.randomUUID() + "@later.example"),
            Optional.of("Zora Quandel"),
            Optional.empty(),
            Optional.of("DE"),
            Optional.empty(),
            Optional.of("de"));
    return as(
            Caller.system("t"),
            () -> desk.open(NewTicket.of(Channel.WEB, who, subject, Said.of("Hallo, " + subject))))
        .ticket()
        .id();
  }

  private void due(long answer) throws Exception {
    Sql.change(
        dataSource,
        "update held_reply set leaves_at = leaves_at - interval 1 day where message_id = "
            + answer);
  }

  private void leaveAll() {
    try (var as = caller.as(Caller.system("t"))) {
      while (number("select count(*) from held_reply where leaves_at < utc_timestamp(6)") > 0) {
        sending.leaveNext();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long answered(long message) throws Exception {
    return number(
        "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
            + " where e.kind = 'message.answered' and f.name = 'message' and f.value = '"
            + message
            + "'");
  }

  private long number(String query) throws SQLException {
    return Sql.number(dataSource, query);
  }

  /** Something that gives a value. */
  @FunctionalInterface
  private interface Asked<T> {
    T get();
  }

  private static boolean run(Runnable act) {
    act.run();
    return true;
  }

  private <T> T asAdmin(Asked<T> asked) {
    return as(Caller.staff("ada", Set.of(Role.ADMIN)).provenAt(clock.instant()), asked);
  }

  private <T> T as(Caller who, Asked<T> asked) {
    try (var as = caller.as(who)) {
      return asked.get();
    }
  }
}
