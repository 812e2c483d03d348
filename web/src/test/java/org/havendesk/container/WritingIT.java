package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.access.Role;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.sealing.ExportSink;
import org.havendesk.tickets.DraftFileDesk;
import org.havendesk.tickets.DraftFileDesk.Kept;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.Sending;
import org.havendesk.tickets.TicketData;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.Channel;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What colleagues write is formatted, and what they attach is kept until it leaves. */
@ExtendWith(ArquillianExtension.class)
class WritingIT {

  private static final Caller PARTNER =
      Caller.partner(
          "shop",
          Set.of(Permission.TICKETS_READ, Permission.TICKETS_WRITE, Permission.PERSONAL_DATA_READ));

  private static final Upload PICTURE =
      Upload.of("picture-1.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));

  @Deployment
  static WebArchive application() {
    return TheApplication.with(WritingIT.class);
  }

  @Inject private TicketDesk desk;
  @Inject private DraftFileDesk attached;
  @Inject private Sending sending;
  @Inject private TicketData held;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final Caller nora = Caller.staff("nora." + round, Set.of(Role.AGENT));
  private final Caller fleur = Caller.staff("fleur." + round, Set.of(Role.AGENT));

  @Test
  void what_a_colleague_formats_is_html_in_which_names_are_masked() {
    long ticket = open().ticket().id();
    reply(nora, ticket, "Dear {{customer|there}}, **today** ![x](picture-1.png)", List.of(PICTURE));
    MessageView said = last(nora, ticket);
    assertThat(said.simple()).isTrue();
    assertThat(said.html().orElseThrow())
        .contains("<strong>today</strong>", "Z••• Q•••", "<em>[x]</em>")
        .doesNotContain("Quandel", "<img");
    assertThat(said.text().orElseThrow()).contains("**today**").doesNotContain("Quandel");
    assertThat(said.attachments())
        .singleElement()
        .satisfies(file -> assertThat(file.contentId()).isPresent());

    as(nora, () -> desk.note(ticket, "She is _cross_.", List.of()));
    assertThat(last(nora, ticket).html().orElseThrow()).contains("<em>cross</em>");
  }

  @Test
  void words_without_markdown_and_words_of_partners_stay_words() {
    long ticket = open().ticket().id();
    reply(nora, ticket, "2 * 3 * 4 is 24.", List.of());
    assertThat(last(nora, ticket).html()).isEmpty();
    reply(PARTNER, ticket, "**Not** bold", List.of());
    MessageView said = last(nora, ticket);
    assertThat(said.text()).contains("**Not** bold");
    assertThat(said.html()).isEmpty();
  }

  @Test
  void what_is_attached_is_kept_for_its_colleague_until_it_is_sent_or_left_out() throws Exception {
    long ticket = open().ticket().id();
    Kept form = as(nora, () -> attached.keep(ticket, Upload.of("form.txt", bytes("The form"))));
    Kept other = as(nora, () -> attached.keep(ticket, Upload.of("other.txt", bytes("Another"))));
    assertThat(as(nora, () -> attached.own(ticket))).containsExactly(form, other);
    assertThat(as(fleur, () -> attached.own(ticket))).isEmpty();
    assertThatThrownBy(() -> as(fleur, () -> attached.uploads(ticket, List.of(form.id()))))
        .isInstanceOf(InvalidInput.class);
    as(fleur, () -> run(() -> attached.forget(ticket, List.of(form.id()))));
    assertThat(number("select count(*) from draft_file_piece where instr(content, 'The form') > 0"))
        .isZero();
    assertThat(pieces(ticket)).isEqualTo(2);

    as(nora, () -> run(() -> attached.forget(ticket, List.of(other.id()))));
    List<Upload> uploads = as(nora, () -> attached.uploads(ticket, List.of(form.id())));
    long answer = reply(nora, ticket, "Here it is.", uploads).id();
    as(nora, () -> run(() -> attached.forget(ticket, List.of(form.id()))));
    assertThat(as(nora, () -> attached.own(ticket))).isEmpty();
    assertThat(pieces(ticket)).isZero();

    // Taken back, it is attached again.
    as(nora, () -> sending.takeBack(answer));
    List<Kept> again = as(nora, () -> attached.own(ticket));
    assertThat(again).extracting(Kept::name).containsExactly("form.txt");
    assertThat(as(nora, () -> attached.uploads(ticket, List.of(again.get(0).id()))))
        .singleElement()
        .satisfies(file -> assertThat(file.content()).isEqualTo(bytes("The form")));
  }

  @Test
  void what_could_not_be_sent_is_refused_at_once() {
    long ticket = open().ticket().id();
    assertThatThrownBy(() -> as(nora, () -> attached.keep(ticket, Upload.of("a.exe", bytes("x")))))
        .isInstanceOf(RefusedFile.class);
    assertThatThrownBy(() -> as(nora, () -> attached.keep(-1, Upload.of("a.txt", bytes("x")))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(nora, () -> attached.keep(ticket, Upload.of("a.txt", new byte[0]))))
        .isInstanceOf(InvalidInput.class);
    byte[] half = new byte[14 * 1024 * 1024];
    as(nora, () -> attached.keep(ticket, Upload.of("a.bin", half)));
    assertThatThrownBy(() -> as(nora, () -> attached.keep(ticket, Upload.of("b.bin", half))))
        .isInstanceOf(RefusedFile.class);
    assertThat(as(nora, () -> attached.own(ticket))).hasSize(1);
  }

  @Test
  void what_is_attached_goes_into_a_copy_for_its_person_and_goes_with_them() throws Exception {
    TicketView opened = open();
    long ticket = opened.ticket().id();
    UUID person = opened.ticket().customer().id();
    as(nora, () -> attached.keep(ticket, Upload.of("form.txt", bytes("The form"))));
    assertThat(exported(person).get("draftFiles"))
        .singleElement()
        .satisfies(file -> assertThat(file).containsEntry("name", "form.txt").containsKey("file"));
    try (var as = caller.as(Caller.system("test"))) {
      transaction.begin();
      assertThat(held.erase(person)).containsEntry("draft_file", 1);
      transaction.commit();
    }
    assertThat(pieces(ticket)).isZero();
    assertThat(number("select count(*) from draft_file where ticket_id = " + ticket)).isZero();
  }

  private Map<String, List<Map<String, Object>>> exported(UUID person) throws Exception {
    Map<String, List<Map<String, Object>>> kinds = new LinkedHashMap<>();
    ExportSink sink =
        new ExportSink() {
          @Override
          public void records(String name, List<Map<String, Object>> records) {
            kinds.computeIfAbsent(name, any -> new ArrayList<>()).addAll(records);
          }

          @Override
          public String file(String name, String mediaType, byte[] content) {
            return name;
          }
        };
    try (var as = caller.as(Caller.system("test"))) {
      transaction.begin();
      held.export(person, sink);
      transaction.commit();
    }
    return kinds;
  }

  private long pieces(long ticket) throws SQLException {
    return number(
        "select count(*) from draft_file_piece p join draft_file f on f.id = p.draft_file_id"
            + " where f.ticket_id = "
            + ticket);
  }

  private MessageView reply(Caller who, long ticket, String text, List<Upload> uploads) {
    return as(who, () -> desk.reply(ticket, null, text, uploads));
  }

  private MessageView last(Caller who, long ticket) {
    List<MessageView> all = as(who, () -> desk.view(ticket)).orElseThrow().messages();
    return all.get(all.size() - 1);
  }

  private TicketView open() {
    Contact who =
        new Contact(
            Optional.of(UUID.randomUUID() + "@writing.example"),
            Optional.of("Zora Quandel"),
            Optional.empty(),
            Optional.of("DE"),
            Optional.empty(),
            Optional.of("de"));
    return as(
        Caller.system("t"),
        () -> desk.open(NewTicket.of(Channel.WEB, who, "Writing", Said.of("Hallo."))));
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
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

  private <T> T as(Caller who, Asked<T> asked) {
    try (var as = caller.as(who)) {
      return asked.get();
    }
  }
}
