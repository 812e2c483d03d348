package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.access.Role;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldTerms;
import org.havendesk.fields.FieldView;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.people.Contact;
import org.havendesk.people.PermittedUses;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.regulation.Use;
import org.havendesk.reveal.Plea;
import org.havendesk.reveal.RevealDesk;
import org.havendesk.sealing.ExportSink;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.OthersTickets;
import org.havendesk.tickets.Printing;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.Threads;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketData;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketFieldView;
import org.havendesk.tickets.TicketFields;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator has tickets hold besides is kept as carefully as all that they hold. */
@ExtendWith(ArquillianExtension.class)
class FieldsIT {

  private static final Caller AGENT = Caller.staff("agent", Set.of(Role.AGENT));
  private static final Caller ADMIN = Caller.staff("admin", Set.of(Role.ADMIN));

  @Deployment
  static WebArchive application() {
    return TheApplication.with(FieldsIT.class);
  }

  @Inject private FieldDesk fields;
  @Inject private TicketFields filled;
  @Inject private TicketDesk desk;
  @Inject private Threads threads;
  @Inject private Printing printing;
  @Inject private RevealDesk reveals;
  @Inject private TicketData held;
  @Inject private OthersTickets others;
  @Inject private PermittedUses uses;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource database;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final String email = round + "@fields.example";
  private final List<Long> made = new ArrayList<>();

  @AfterEach
  void nobody_else_is_asked_for_them() {
    as(ADMIN, () -> run(() -> made.forEach(id -> fields.find(id).ifPresent(this::archive))));
  }

  @Test
  void a_personal_one_is_sealed_and_masked_and_shown_only_to_whom_it_may_be() throws Exception {
    long allergy = field("Allergy", FieldKind.TEXT, true);
    long order = field("Order", FieldKind.TEXT, false);
    long ticket = open();

    fill(ticket, allergy, "pelican feathers");
    fill(ticket, order, "A-17");

    assertThat(seen(AGENT, ticket, allergy))
        .satisfies(one -> assertThat(one.value()).contains("•••"))
        .satisfies(one -> assertThat(one.masked()).isTrue())
        .satisfies(one -> assertThat(one.toString()).doesNotContain("pelican"));
    assertThat(seen(AGENT, ticket, order).value()).contains("A-17");
    assertThat(seen(AGENT, ticket, order).masked()).isFalse();
    assertThat(as(AGENT, () -> printing.print(ticket)).fields())
        .extracting(TicketFieldView::value)
        .contains(Optional.of("•••"), Optional.of("A-17"))
        .doesNotContain(Optional.of("pelican feathers"));
    assertThat(stored("sealed is not null and plain is null and field_id = " + allergy)).isOne();
    assertThat(stored("sealed is null and plain = 'A-17' and field_id = " + order)).isOne();
    assertThat(stored("locate('pelican', sealed) > 0")).isZero();

    // To partners as their token says; to a colleague for a purpose and not for long.
    Caller shop = partner(Permission.TICKETS_READ);
    Caller doctor = partner(Permission.TICKETS_READ, Permission.PERSONAL_DATA_READ);
    assertThat(seen(shop, ticket, allergy).value()).contains("•••");
    assertThat(seen(doctor, ticket, allergy).value()).contains("pelican feathers");
    assertThat(seen(doctor, ticket, allergy).masked()).isFalse();
    Caller proven = AGENT.provenAt(clock.instant());
    var shown = as(proven, () -> reveals.field(ticket, allergy, Plea.of("answering", "", false)));
    assertThat(shown.text()).contains("pelican feathers");
    assertThat(shown.seconds()).isPositive();
    assertThat(acts("personal-data.revealed", ticket)).isOne();
    assertThatThrownBy(
            () ->
                as(proven, () -> reveals.field(ticket, 1L << 40, Plea.of("answering", "", false))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void what_was_stored_stays_of_its_kind_and_as_personal_as_it_was() {
    long day = field("Day", FieldKind.DATE, true);
    as(ADMIN, () -> fields.save(day, terms("Day", FieldKind.DATE, false)));
    as(ADMIN, () -> fields.save(day, terms("Day", FieldKind.DATE, true)));
    long ticket = open();
    fill(ticket, day, "2026-01-31");
    fill(ticket, day, "");

    // Also after it was emptied: the value may be in a backup.
    refused("personal", () -> fields.save(day, terms("Day", FieldKind.DATE, false)));
    refused("kind", () -> fields.save(day, terms("Day", FieldKind.TEXT, true)));
    assertThat(as(ADMIN, () -> fields.save(day, terms("Birthday", FieldKind.DATE, true))))
        .isEqualTo(day);
    assertThat(seen(AGENT, ticket, day).field().terms().name("en")).isEqualTo("Birthday " + round);
  }

  @Test
  void one_that_is_archived_takes_nothing_more_and_keeps_what_it_has() throws Exception {
    long colour = field("Colour", FieldKind.TEXT, false);
    long ticket = open();
    fill(ticket, colour, "teal");
    as(ADMIN, () -> run(() -> fields.archive(colour)));

    assertThat(seen(AGENT, ticket, colour).value()).contains("teal");
    assertThat(as(AGENT, () -> filled.of(open())))
        .extracting(each -> each.field().id())
        .doesNotContain(colour);
    assertThatThrownBy(() -> fill(ticket, colour, "blue"))
        .isInstanceOfSatisfying(
            InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("fields." + colour));
    assertThat(exported(ticket)).containsEntry("Colour " + round, "teal");

    // Brought back, it is as it was, unless another is called so by now.
    long other = field("Colour", FieldKind.TEXT, false);
    refused("taken", () -> fields.bringBack(colour));
    as(ADMIN, () -> run(() -> fields.archive(other)));
    as(ADMIN, () -> run(() -> fields.bringBack(colour)));
    fill(ticket, colour, "blue");
    assertThat(seen(AGENT, ticket, colour).value()).contains("blue");
    for (String act : List.of("created", "archived", "brought-back")) {
      assertThat(
              number(
                  "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq ="
                      + " e.seq where e.kind = 'field."
                      + act
                      + "' and f.name = 'field' and f.value = '"
                      + colour
                      + "'"))
          .as(act)
          .isOne();
    }
  }

  @Test
  void each_change_is_evidence_without_what_it_changed_and_touches_the_ticket() throws Exception {
    long order = field("Order", FieldKind.TEXT, false);
    long ticket = open();
    TicketRow before = row(ticket);

    fill(ticket, order, "A-17");
    TicketRow after = row(ticket);
    assertThat(after.version()).isGreaterThan(before.version());
    assertThat(after.updatedAt()).isAfterOrEqualTo(before.updatedAt());
    fill(ticket, order, " A-17 ");
    assertThat(row(ticket).version()).isEqualTo(after.version());
    assertThat(acts("ticket.field-changed", ticket)).isOne();
    fill(ticket, order, "");
    assertThat(acts("ticket.field-changed", ticket)).isEqualTo(2);
    assertThat(seen(AGENT, ticket, order).value()).isEmpty();
    assertThat(number("select count(*) from evidence_fact where value like '%A-17%'")).isZero();

    assertThatThrownBy(
            () ->
                as(AGENT, () -> filled.change(ticket, before.version(), Map.of(order, said("B")))))
        .isInstanceOf(Stale.class);
  }

  @Test
  void all_that_is_sent_is_taken_or_nothing_and_the_field_is_named() {
    long count = field("Count", FieldKind.NUMBER, false);
    long order = field("Order", FieldKind.TEXT, false);
    long ticket = open();
    TicketRow before = row(ticket);
    var solved = TicketChange.to(TicketStatus.SOLVED);

    assertThatThrownBy(
            () ->
                as(
                    AGENT,
                    () ->
                        filled.change(
                            ticket,
                            before.version(),
                            Map.of(order, said("A-17"), count, said("many")),
                            solved)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong -> assertThat(wrong.field()).isEqualTo("fields." + count + ".value"));
    assertThat(row(ticket)).isEqualTo(before);
    assertThat(seen(AGENT, ticket, order).value()).isEmpty();

    TicketRow changed =
        as(
            AGENT,
            () ->
                filled.change(
                    ticket,
                    before.version(),
                    Map.of(order, said("A-17"), count, said("007.50")),
                    solved));
    assertThat(changed.status()).isEqualTo(TicketStatus.SOLVED);
    assertThat(changed.version()).isEqualTo(row(ticket).version());
    assertThat(seen(AGENT, ticket, count).value()).contains("7.5");
  }

  @Test
  void two_who_are_the_first_to_fill_in_a_field_at_once_both_do() throws Exception {
    for (int i = 0; i < 5; i++) {
      long one = field("One " + i, FieldKind.TEXT, true);
      long other = field("Other " + i, FieldKind.TEXT, false);
      var start = new CyclicBarrier(2);
      List<Future<Long>> both = new ArrayList<>();
      for (boolean forward : new boolean[] {true, false}) {
        long ticket = open();
        Map<Long, Optional<String>> given = new LinkedHashMap<>();
        given.put(forward ? one : other, said("first"));
        given.put(forward ? other : one, said("second"));
        both.add(
            executor.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  long version = row(ticket).version();
                  return as(AGENT, () -> filled.change(ticket, version, given));
                }));
      }
      for (Future<Long> each : both) {
        assertThat(each.get(30, TimeUnit.SECONDS)).isPositive();
      }
    }
  }

  @Test
  void a_ticket_can_begin_with_them() {
    long order = field("Order", FieldKind.TEXT, true);
    long ticket =
        as(AGENT, () -> filled.open(matter("Otter"), Map.of(order, said("A-17 of the otters"))));
    assertThat(seen(Caller.system("test"), ticket, order).value()).contains("A-17 of the otters");

    assertThatThrownBy(
            () -> as(AGENT, () -> filled.open(matter("Otter"), Map.of(1L << 40, said("x")))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void of_two_tickets_made_one_it_keeps_what_it_has_and_gets_what_it_lacks() throws Exception {
    long order = field("Order", FieldKind.TEXT, false);
    long allergy = field("Allergy", FieldKind.TEXT, true);
    long shelf = field("Shelf", FieldKind.TEXT, false);
    long first = open();
    long second = open();
    fill(first, order, "first");
    fill(second, order, "second");
    fill(second, allergy, "nuts");
    fill(second, shelf, "low");

    as(AGENT, () -> run(() -> threads.merge(second, first)));
    assertThat(plainly(first, order)).contains("first");
    assertThat(plainly(first, allergy)).contains("nuts");
    assertThat(plainly(first, shelf)).contains("low");

    // Taken apart, it has again what it had, and what somebody has said there since.
    fill(first, shelf, "high");
    as(AGENT, () -> run(() -> threads.unmerge(second)));
    assertThat(plainly(first, order)).contains("first");
    assertThat(plainly(first, allergy)).isEmpty();
    assertThat(plainly(first, shelf)).contains("high");
    assertThat(plainly(second, allergy)).contains("nuts");
    assertThat(plainly(second, shelf)).contains("low");
  }

  @Test
  void a_ticket_that_is_split_off_begins_without_and_gives_back_what_the_other_lacks() {
    long order = field("Order", FieldKind.TEXT, false);
    long shelf = field("Shelf", FieldKind.TEXT, false);
    long ticket = open();
    fill(ticket, order, "A-17");
    as(AGENT, () -> desk.note(ticket, "Another matter.", List.of()));
    long note =
        as(AGENT, () -> desk.view(ticket)).orElseThrow().messages().stream()
            .mapToLong(each -> each.id())
            .max()
            .orElseThrow();

    long part = as(AGENT, () -> threads.split(ticket, List.of(note), ""));
    assertThat(plainly(part, order)).isEmpty();
    fill(part, order, "B-1");
    fill(part, shelf, "low");
    as(AGENT, () -> run(() -> threads.putBack(part)));
    assertThat(plainly(ticket, order)).contains("A-17");
    assertThat(plainly(ticket, shelf)).contains("low");
  }

  @Test
  void the_person_gets_a_copy_and_with_them_it_goes() throws Exception {
    long allergy = field("Allergy", FieldKind.TEXT, true);
    long order = field("Order", FieldKind.TEXT, false);
    long ticket = open();
    fill(ticket, allergy, "nuts, says bruno@others.example");
    fill(ticket, order, "A-17");
    UUID person = row(ticket).customer().id();

    assertThat(exported(ticket))
        .containsEntry("Allergy " + round, "nuts, says [another person]")
        .containsEntry("Order " + round, "A-17");
    transaction.begin();
    assertThat(held.erase(person)).containsEntry("ticket_field_value", 2);
    transaction.commit();
    assertThat(stored("ticket_id = " + ticket)).isZero();
    transaction.begin();
    assertThat(held.erase(person)).containsEntry("ticket_field_value", 0);
    transaction.commit();
  }

  @Test
  void who_is_erased_is_taken_out_of_what_stands_in_tickets_of_others() {
    long contact = field("Contact", FieldKind.TEXT, true);
    long courier = field("Courier", FieldKind.TEXT, false);
    long ticket = open();
    String name = "Quentin Quagga" + round;
    String address = "quagga." + round + "@fields.example";
    UUID quentin =
        as(
            Caller.system("test"),
            () ->
                desk.open(
                        NewTicket.of(
                            Channel.MAIL,
                            Contact.ofMail(address, Optional.of(name)),
                            "Hello",
                            Said.of("It is me.")))
                    .ticket()
                    .customer()
                    .id());
    fill(ticket, contact, "ask " + address + " first");
    fill(ticket, courier, "taken by " + address);

    as(Caller.system("test"), () -> others.takeOut(Set.of(quentin), firstMessageBefore(ticket)));
    assertThat(plainly(ticket, contact)).contains("ask [erased] first");
    assertThat(plainly(ticket, courier)).contains("taken by [erased]");
  }

  private long firstMessageBefore(long ticket) {
    return desk.view(ticket).orElseThrow().messages().get(0).id() - 1;
  }

  @Test
  void of_whoever_restricted_the_use_of_their_data_nobody_changes_them() throws Exception {
    long allergy = field("Allergy", FieldKind.TEXT, true);
    long ticket = open();
    fill(ticket, allergy, "nuts");
    transaction.begin();
    uses.stop(row(ticket).customer().id(), UUID.randomUUID(), List.of(Use.SERVICE, Use.SHARING));
    transaction.commit();

    assertThatThrownBy(() -> fill(ticket, allergy, "none")).isInstanceOf(UseStopped.class);
    assertThat(plainly(ticket, allergy)).contains("nuts");
    // Partners see nothing at all of it.
    Caller doctor = partner(Permission.TICKETS_WRITE, Permission.PERSONAL_DATA_READ);
    assertThat(seen(doctor, ticket, allergy).value()).isEmpty();
  }

  @Test
  void who_may_not_is_refused() {
    long order = field("Order", FieldKind.TEXT, false);
    long ticket = open();
    assertThatThrownBy(() -> as(AGENT, () -> fields.save(0, terms("Mine", FieldKind.TEXT, false))))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(ADMIN, () -> filled.of(ticket))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                as(
                    partner(Permission.TICKETS_READ),
                    () -> filled.change(ticket, 1, Map.of(order, said("x")))))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void they_stand_in_the_order_that_an_administrator_gives_them() {
    long first = field("First", FieldKind.TEXT, false);
    long second = field("Second", FieldKind.TEXT, false);
    assertThat(offered()).containsSubsequence(first, second);
    as(ADMIN, () -> run(() -> fields.putForward(second)));
    assertThat(offered()).containsSubsequence(second, first);
  }

  private List<Long> offered() {
    return as(AGENT, () -> fields.offered()).stream().map(FieldView::id).toList();
  }

  private long field(String name, FieldKind kind, boolean personal) {
    long id = as(ADMIN, () -> fields.save(0, terms(name, kind, personal)));
    made.add(id);
    return id;
  }

  private void archive(FieldView field) {
    fields.archive(field.id());
  }

  private FieldTerms terms(String name, FieldKind kind, boolean personal) {
    return new FieldTerms(
        Map.of("en", name + " " + round), Map.of(), kind, personal, List.of(), false);
  }

  private void refused(String field, Runnable act) {
    assertThatThrownBy(() -> as(ADMIN, () -> run(act)))
        .isInstanceOfSatisfying(
            InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
  }

  private void fill(long ticket, long field, String text) {
    as(AGENT, () -> filled.change(ticket, row(ticket).version(), Map.of(field, said(text))));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text);
  }

  private TicketFieldView seen(Caller who, long ticket, long field) {
    return as(who, () -> filled.of(ticket)).stream()
        .filter(each -> each.field().id() == field)
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> plainly(long ticket, long field) {
    return seen(Caller.system("test"), ticket, field).value();
  }

  private TicketRow row(long ticket) {
    return as(AGENT, () -> desk.row(ticket)).orElseThrow();
  }

  private long open() {
    return as(Caller.system("test"), () -> desk.open(matter("Pelican")).ticket().id());
  }

  private NewTicket matter(String subject) {
    return NewTicket.of(
        Channel.MAIL,
        Contact.ofMail(email, Optional.of("Paula Pelican")),
        subject,
        Said.of("Hello."));
  }

  private static Caller partner(Permission first, Permission... others) {
    return Caller.partner("shop", EnumSet.of(first, others));
  }

  /** What the customer of a ticket gets a copy of, by the name of the field. */
  private Map<String, Object> exported(long ticket) throws Exception {
    Map<String, Object> copied = new HashMap<>();
    UUID person = row(ticket).customer().id();
    transaction.begin();
    as(
        Caller.system("test"),
        () ->
            run(
                () ->
                    held.export(
                        person,
                        new ExportSink() {
                          @Override
                          public void records(String name, List<Map<String, Object>> records) {
                            if (name.equals("fields")) {
                              records.forEach(
                                  each ->
                                      copied.put((String) each.get("field"), each.get("value")));
                            }
                          }

                          @Override
                          public String file(String name, String mediaType, byte[] content) {
                            return name;
                          }
                        })));
    transaction.commit();
    return copied;
  }

  private long stored(String where) throws Exception {
    return number("select count(*) from ticket_field_value where " + where);
  }

  private long acts(String kind, long ticket) throws Exception {
    return number(
        "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
            + " where e.kind = '"
            + kind
            + "' and f.name = 'ticket' and f.value = '"
            + ticket
            + "'");
  }

  private long number(String query) throws Exception {
    return Sql.number(database, query);
  }

  private interface Asked<T> {
    T get();
  }

  private static boolean run(Runnable act) {
    act.run();
    return true;
  }

  private <T> T as(Caller who, Asked<T> asked) {
    try (var scope = caller.as(who)) {
      return asked.get();
    }
  }
}
