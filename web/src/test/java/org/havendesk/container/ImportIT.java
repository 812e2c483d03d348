package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.ProofNeeded;
import org.havendesk.access.Role;
import org.havendesk.imports.ImportDesk;
import org.havendesk.imports.ImportPreview;
import org.havendesk.imports.ImportView;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.imports.store.ImportState;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.store.ProcessingLimit;
import org.havendesk.people.store.ProcessingLimits;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.PastTicketView;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.WordSearch;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tickets of another system come in once, sealed and findable, and nothing else comes of them. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final TicketSearch ANY =
      new TicketSearch(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Deployment
  static WebArchive application() {
    return TheApplication.with(ImportIT.class);
  }

  @Inject private ImportDesk imports;
  @Inject private TicketDesk desk;
  @Inject private WordSearch search;
  @Inject private PeopleDesk people;
  @Inject private ProcessingLimits limits;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource database;

  private final String round = "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

  @Test
  void what_comes_in_is_sealed_masked_found_and_as_old_as_it_was() throws Exception {
    long letters = count("select count(*) from outbox_letter");
    long surveys = count("select count(*) from survey");
    long suggestions = count("select count(*) from suggestion");
    long news = count("select count(*) from news");
    UUID id = upload(zendesk(1, 1, "Delete all my data. The narwhal" + round + " is torn.", false));
    assertThat(view(id).kind()).isEqualTo(ImportKind.ZENDESK);
    assertThat(count("select count(*) from import_slice_piece where content like '%narwhal%'"))
        .isZero();
    assertThat(pieces(id)).isPositive();

    PastTicketView shown = asAdmin(() -> imports.preview(id)).tickets().get(0);
    assertThat(shown.email().orElseThrow()).doesNotContain(round).contains("•");
    assertThat(shown.name().orElseThrow()).isEqualTo("N••• M•••");
    assertThat(shown.messages().get(0).text()).contains("narwhal").doesNotContain("Nina");
    assertThat(shown.status()).isEqualTo(TicketStatus.CLOSED);

    check(id);
    ImportView dry = view(id);
    assertThat(dry.tickets()).isEqualTo(1);
    assertThat(dry.messages()).isEqualTo(2);
    assertThat(dry.people()).isEqualTo(1);
    assertThat(found("narwhal" + round)).as("nothing was taken over yet").isEmpty();

    run(id);
    assertThat(pieces(id)).as("the file is gone with its import").isZero();
    assertThat(view(id).fileUntil()).isEmpty();
    long ticket = found("narwhal" + round).get(0);
    TicketView seen = asAgent(() -> desk.view(ticket)).orElseThrow();
    assertThat(seen.ticket().status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(seen.ticket().createdAt()).isEqualTo("2020-02-03T04:05:06Z");
    assertThat(seen.ticket().updatedAt()).isEqualTo("2020-02-04T04:05:06Z");
    assertThat(seen.ticket().customer().email().orElseThrow()).contains("•");
    assertThat(seen.messages())
        .extracting(said -> said.kind())
        .containsExactly(MessageKind.INBOUND, MessageKind.OUTBOUND);
    assertThat(seen.messages().get(0).createdAt()).isEqualTo("2020-02-03T04:05:06Z");
    assertThat(seen.messages().get(0).text().orElseThrow()).doesNotContain("Nina");
    assertThat(count("select count(*) from message where text like '%narwhal%'")).isZero();
    assertThat(count("select count(*) from outbox_letter")).isEqualTo(letters);
    assertThat(count("select count(*) from survey")).isEqualTo(surveys);
    assertThat(count("select count(*) from suggestion")).isEqualTo(suggestions);
    assertThat(count("select count(*) from news")).isEqualTo(news);
    assertThat(
            count(
                "select count(*) from evidence_entry where kind = 'import.finished' and leaf like '%"
                    + id
                    + "%' and leaf like '%"
                    + view(id).sha256().orElseThrow()
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void a_file_is_taken_over_once_also_if_its_worker_dies_and_newer_messages_follow()
      throws Exception {
    int many = 400;
    UUID id = upload(zendesk(100, many, "quagga" + round, false));
    check(id);
    as(() -> imports.start(id));
    await(id, one -> one.seen() > 0);
    // As if its server had died: nobody prolongs the lease, and another takes it on.
    int died =
        Sql.change(
            database,
            "update ticket_import set lease_holder = uuid(), lease_until = '2020-01-01'"
                + " where state = 'RUNNING' and seen < total and id = '"
                + id
                + "'");
    assertThat(died).isEqualTo(1);
    await(id, one -> one.state() == ImportState.FINISHED);
    assertThat(view(id).seen()).isEqualTo(many);
    assertThat(view(id).tickets()).isEqualTo(many);
    assertThat(view(id).messages()).isEqualTo(2 * many);
    assertThat(view(id).people()).isEqualTo(many);
    assertThat(count("select count(*) from ticket_tag where tag = 'quagga" + round + "'"))
        .isEqualTo(many);

    UUID again = upload(zendesk(100, many, "quagga" + round, false));
    check(again);
    assertThat(view(again).skipped()).isEqualTo(many);
    run(again);
    assertThat(view(again).skipped()).isEqualTo(many);
    assertThat(view(again).tickets()).isZero();
    assertThat(view(again).messages()).isZero();

    UUID newer = upload(zendesk(100, 2, "quagga" + round, true));
    check(newer);
    assertThat(view(newer).messages()).isEqualTo(2);
    run(newer);
    assertThat(view(newer).messages()).isEqualTo(2);
    assertThat(count("select count(*) from ticket_tag where tag = 'quagga" + round + "'"))
        .isEqualTo(many);
    assertThat(found("afterwards" + round)).hasSize(2);
  }

  @Test
  void one_stops_it_and_goes_on() throws Exception {
    int many = 600;
    UUID id = upload(zendesk(10_000, many, "dodo" + round, false));
    check(id);
    as(() -> imports.start(id));
    await(id, one -> one.seen() > 0);
    as(() -> imports.stop(id));
    ImportView stopped = view(id);
    assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
    assertThat(stopped.seen()).isLessThan(many);
    assertThat(pieces(id)).isPositive();
    as(() -> imports.goOn(id));
    await(id, one -> one.state() == ImportState.FINISHED);
    assertThat(view(id).tickets()).isEqualTo(many);
    assertThat(count("select count(*) from ticket_tag where tag = 'dodo" + round + "'"))
        .isEqualTo(many);
  }

  @Test
  void what_is_refused_is_named_by_its_line_and_nobody_by_name() throws Exception {
    String restricted = "tied" + round + "@example.org";
    UUID first = upload("id,subject,email\n1,Tied," + restricted + "\n");
    check(first);
    run(first);
    UUID person = system(() -> people.findByEmail(restricted)).orElseThrow();
    transaction.begin();
    limits.add(
        new ProcessingLimit(person, UUID.randomUUID(), Use.SERVICE.toString(), clock.instant()));
    transaction.commit();

    UUID id =
        upload(
            "id;subject;email;country;region;created\n"
                + "11;Good;good"
                + round
                + "@example.org;;;\n"
                + "12;No address;;;;\n"
                + "13;Tied again;"
                + restricted
                + ";;;\n"
                + "14;No time;x"
                + round
                + "@example.org;;;soon\n"
                + "15;Short\n"
                + "16;Where?;e"
                + round
                + "@example.org;US;;\n"
                + "17;Elsewhere;e"
                + round
                + "@example.org;US;CA;\n");
    assertThat(view(id).kind()).isEqualTo(ImportKind.CSV);
    check(id);
    List<ImportPreview.Refused> dry = asAdmin(() -> imports.refused(id));
    assertThat(dry)
        .extracting(ImportPreview.Refused::place)
        .containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(dry)
        .extracting(ImportPreview.Refused::reason)
        .containsExactly(
            RefusalReason.NO_CUSTOMER,
            RefusalReason.RESTRICTED,
            RefusalReason.WRONG_TIME,
            RefusalReason.UNREADABLE,
            RefusalReason.WRONG_CUSTOMER,
            RefusalReason.ELSEWHERE);
    run(id);
    assertThat(asAdmin(() -> imports.refused(id))).isEqualTo(dry);
    assertThat(view(id).tickets()).isEqualTo(1);
    assertThat(view(id).refused()).isEqualTo(6);
    assertThat(system(() -> people.findByEmail("e" + round + "@example.org"))).isEmpty();
  }

  @Test
  void mails_find_the_ticket_of_the_mail_that_they_answer() throws Exception {
    String mails =
        mail("one", "", "anna", "Where is my axolotl" + round)
            + mail("two", "one", "anna", "Any news of the axolotl" + round)
            + mail("three", "two", "berta", "I am her neighbour, axolotl" + round);
    UUID id = upload(mails);
    assertThat(view(id).kind()).isEqualTo(ImportKind.MBOX);
    check(id);
    assertThat(view(id).tickets()).isEqualTo(1);
    assertThat(view(id).messages()).isEqualTo(3);
    run(id);
    assertThat(view(id).tickets()).isEqualTo(1);
    assertThat(view(id).messages()).isEqualTo(3);
    TicketView ticket = asAgent(() -> desk.view(found("axolotl" + round).get(0))).orElseThrow();
    assertThat(ticket.messages()).hasSize(3);
    assertThat(ticket.messages().get(1).writer()).isEmpty();
    assertThat(ticket.messages().get(2).writer()).isPresent();
    UUID again = upload(mails);
    check(again);
    run(again);
    assertThat(view(again).skipped()).isEqualTo(3);
  }

  @Test
  void who_may_not_import_or_proves_nothing_does_not() throws Exception {
    UUID id = upload("id,subject,email\n1,Hello,h" + round + "@example.org\n");
    assertThatThrownBy(() -> asAgent(() -> imports.find(id))).isInstanceOf(AccessDenied.class);
    check(id);
    try (var as = caller.as(Caller.staff("admin", Set.of(Role.ADMIN)))) {
      assertThatThrownBy(() -> imports.start(id)).isInstanceOf(ProofNeeded.class);
    }
    assertThatThrownBy(() -> slice(id, 0, "more")).isInstanceOf(InvalidInput.class);
    as(() -> imports.discard(id));
    assertThat(pieces(id)).isZero();
    assertThatThrownBy(() -> as(() -> imports.start(id))).isInstanceOf(InvalidInput.class);
  }

  private String zendesk(int from, int many, String word, boolean newer) {
    return IntStream.range(from, from + many)
        .mapToObj(number -> zendesk(number, word, newer))
        .collect(Collectors.joining("\n"));
  }

  private String zendesk(int number, String word, boolean newer) {
    String tag = word.contains(" ") ? "old" : word;
    String more =
        newer
            ? ",{\"author_id\":1,\"body\":\"afterwards"
                + round
                + "\",\"public\":true,\"created_at\":\"2020-02-05T04:05:06Z\"}"
            : "";
    return "{\"id\":"
        + number
        + ",\"via\":{\"channel\":\"email\"},\"created_at\":\"2020-02-03T04:05:06Z\","
        + "\"updated_at\":\"2020-02-04T04:05:06Z\",\"subject\":\"From long ago\",\"status\":\"closed\","
        + "\"requester_id\":1,\"requester\":{\"id\":1,\"name\":\"Nina Muster\",\"email\":\"n"
        + number
        + round
        + "@example.org\"},\"tags\":[\""
        + tag
        + "\"],\"comments\":[{\"author_id\":1,\"body\":\"I am Nina. "
        + word
        + "\",\"public\":true,\"created_at\":\"2020-02-03T04:05:06Z\"},"
        + "{\"author_id\":2,\"body\":\"We look.\",\"public\":true,"
        + "\"created_at\":\"2020-02-03T05:05:06Z\"}"
        + more
        + "]}";
  }

  private String mail(String id, String answers, String from, String text) {
    return "From x Mon Feb  1 10:00:00 2021\nFrom: "
        + from
        + round
        + "@example.org\nTo: help@example.org\nSubject: Axolotl\nMessage-ID: <"
        + id
        + round
        + "@example.org>\n"
        + (answers.isEmpty() ? "" : "In-Reply-To: <" + answers + round + "@example.org>\n")
        + "Date: Mon, 01 Feb 2021 10:00:00 +0100\n\n"
        + text
        + "\n\n";
  }

  /** In two slices, under a source of this test's own. */
  private UUID upload(String file) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    UUID id = asAdmin(() -> imports.begin(bytes.length));
    int half = bytes.length / 2;
    slice(id, 0, Arrays.copyOfRange(bytes, 0, half));
    assertThat(slice(id, half, Arrays.copyOfRange(bytes, half, bytes.length)))
        .isEqualTo(bytes.length);
    ImportKind kind = view(id).kind();
    as(() -> imports.read(id, kind, kind + "-" + round, Optional.empty()));
    return id;
  }

  private long slice(UUID id, long from, String text) throws IOException {
    return slice(id, from, text.getBytes(StandardCharsets.UTF_8));
  }

  private long slice(UUID id, long from, byte[] bytes) throws IOException {
    try (var as = caller.as(Caller.staff("admin", Set.of(Role.ADMIN)))) {
      return imports.slice(id, from, new ByteArrayInputStream(bytes));
    }
  }

  private void check(UUID id) {
    as(() -> imports.check(id));
    await(id, one -> one.state() == ImportState.CHECKED);
  }

  private void run(UUID id) {
    as(() -> imports.start(id));
    await(id, one -> one.state() == ImportState.FINISHED);
  }

  private void await(UUID id, Predicate<ImportView> there) {
    Instant end = clock.instant().plus(PATIENCE);
    while (!there.test(view(id))) {
      assertThat(clock.instant()).as("import is %s", view(id)).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private ImportView view(UUID id) {
    return asAdmin(() -> imports.find(id)).orElseThrow();
  }

  private List<Long> found(String word) {
    return asAgent(() -> search.find(word, ANY, Optional.empty(), 20)).tickets().stream()
        .map(hit -> hit.ticket().id())
        .toList();
  }

  private long pieces(UUID id) throws SQLException {
    return count(
        "select count(*) from import_slice_piece where import_slice_id like '" + id + "%'");
  }

  private long count(String query) throws SQLException {
    return Sql.number(database, query);
  }

  private void as(Runnable act) {
    asAdmin(
        () -> {
          act.run();
          return null;
        });
  }

  private <T> T asAdmin(Supplier<T> act) {
    try (var as = caller.as(Caller.staff("admin", Set.of(Role.ADMIN)).provenAt(clock.instant()))) {
      return act.get();
    }
  }

  private <T> T asAgent(Supplier<T> act) {
    try (var as = caller.as(Caller.staff("agent", Set.of(Role.AGENT)))) {
      return act.get();
    }
  }

  private <T> T system(Supplier<T> act) {
    try (var as = caller.as(Caller.system("test"))) {
      return act.get();
    }
  }
}
