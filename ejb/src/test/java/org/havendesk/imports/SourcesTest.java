package org.havendesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.people.Contact;
import org.havendesk.tickets.FileCheck;
import org.havendesk.tickets.PastMessage;
import org.havendesk.tickets.PastTicket;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of files in the shapes that other systems export. */
class SourcesTest {

  private static final String DESK = "help@desk.example";
  private static final Colleagues COLLEAGUES = new Colleagues(List.of("agent", "olga"), DESK);
  private static final Instant UPLOADED = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "zendesk.ndjson, ZENDESK",
    "zendesk.json, ZENDESK",
    "freshdesk.json, FRESHDESK",
    "zammad.json, ZAMMAD",
    "tickets.csv, CSV",
    "mails.mbox, MBOX"
  })
  void a_file_is_recognised_by_how_it_begins(String name, ImportKind kind) throws IOException {
    assertThat(new Sources().recognise(file(name))).isEqualTo(kind);
  }

  @Test
  void a_line_of_Zendesk_becomes_a_ticket_and_a_broken_one_spoils_only_itself() throws IOException {
    List<Found> all = json(ImportKind.ZENDESK, "zendesk.ndjson");
    assertThat(all).extracting(Found::place).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(all)
        .extracting(found -> found.refusal().orElse(null))
        .containsExactly(
            null, RefusalReason.UNREADABLE, null, RefusalReason.DELETED, RefusalReason.NO_CUSTOMER);
    PastTicket lamp = all.get(0).ticket().orElseThrow();
    assertThat(all.get(0).id()).contains("35436");
    assertThat(lamp.customer().email()).contains("nora.lind@example.org");
    assertThat(lamp.customer().name()).contains("Nora Lind");
    assertThat(lamp.customer().language()).contains("en-GB");
    assertThat(lamp.subject()).isEqualTo("Lamp arrived broken");
    assertThat(lamp.status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(lamp.priority()).isEqualTo(Priority.HIGH);
    assertThat(lamp.channel()).isEqualTo(Channel.MAIL);
    assertThat(lamp.tags()).isEqualTo(Set.of("lamp", "broken"));
    assertThat(lamp.assignee()).contains("olga");
    assertThat(lamp.createdAt()).isEqualTo("2021-03-04T09:10:11Z");
    assertThat(lamp.updatedAt()).isEqualTo("2021-03-06T12:00:00Z");
    assertThat(lamp.messages())
        .extracting(PastMessage::kind)
        .containsExactly(
            MessageKind.INBOUND, MessageKind.NOTE, MessageKind.OUTBOUND, MessageKind.OUTBOUND);
    assertThat(lamp.messages().get(2).author()).contains("olga");
    assertThat(lamp.messages().get(3).author()).isEmpty();
    PastMessage first = lamp.messages().get(0);
    assertThat(first.text()).startsWith("The lamp is broken.").contains("lamp.jpg");
    assertThat(first.html().orElseThrow()).contains("<b>broken</b>").doesNotContain("script");
    PastTicket call = all.get(2).ticket().orElseThrow();
    assertThat(call.channel()).isEqualTo(Channel.PHONE);
    assertThat(call.status()).isEqualTo(TicketStatus.ON_HOLD);
    assertThat(call.customer().phone()).contains("+49 30 901820");
    assertThat(call.messages()).extracting(PastMessage::text).containsExactly("They called.");
  }

  @Test
  void a_document_of_Zendesk_names_people_beside_its_tickets() throws IOException {
    PastTicket hello = only(json(ImportKind.ZENDESK, "zendesk.json"));
    assertThat(hello.customer().email()).contains("eva@example.org");
    assertThat(hello.customer().language()).contains("sv");
    assertThat(hello.assignee()).contains("agent");
    assertThat(hello.createdAt()).isEqualTo("2022-01-01T09:00:00Z");
    assertThat(hello.messages())
        .extracting(PastMessage::kind)
        .containsExactly(MessageKind.INBOUND, MessageKind.INBOUND, MessageKind.OUTBOUND);
    assertThat(hello.messages().get(0).writer()).isEmpty();
    assertThat(hello.messages().get(1).writer().flatMap(Contact::email))
        .contains("per@example.org");
    assertThat(hello.messages().get(2).author()).contains("agent");
  }

  @Test
  void Freshdesk_is_read_as_its_interface_and_as_its_export_give_it() throws IOException {
    List<Found> all = json(ImportKind.FRESHDESK, "freshdesk.json");
    PastTicket bill = all.get(0).ticket().orElseThrow();
    assertThat(bill.status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(bill.priority()).isEqualTo(Priority.HIGH);
    assertThat(bill.customer().email()).contains("udo@example.org");
    assertThat(bill.messages())
        .extracting(PastMessage::kind)
        .containsExactly(
            MessageKind.INBOUND, MessageKind.OUTBOUND, MessageKind.NOTE, MessageKind.INBOUND);
    assertThat(bill.messages().get(0).text()).isEqualTo("Wo ist die Rechnung?");
    assertThat(bill.messages().get(1).text()).contains("Anbei.", "rechnung.pdf");
    assertThat(bill.messages().get(3).writer()).isEmpty();
    assertThat(all.get(1).id()).contains("8");
    PastTicket exported = all.get(1).ticket().orElseThrow();
    assertThat(exported.status()).isEqualTo(TicketStatus.PENDING);
    assertThat(exported.channel()).isEqualTo(Channel.PHONE);
    assertThat(exported.tags()).containsExactly("vip");
    assertThat(exported.messages())
        .extracting(PastMessage::kind)
        .containsExactly(MessageKind.INBOUND, MessageKind.NOTE);
    assertThat(all.get(2).refusal()).contains(RefusalReason.DELETED);
  }

  @Test
  void Zammad_is_read_with_its_articles() throws IOException {
    List<Found> all = json(ImportKind.ZAMMAD, "zammad.json");
    PastTicket order = all.get(0).ticket().orElseThrow();
    assertThat(order.customer().email()).contains("nicole.braun@example.org");
    assertThat(order.status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(order.priority()).isEqualTo(Priority.HIGH);
    assertThat(order.assignee()).contains("agent");
    assertThat(order.messages())
        .extracting(PastMessage::kind)
        .containsExactly(MessageKind.INBOUND, MessageKind.NOTE, MessageKind.OUTBOUND);
    assertThat(order.messages().get(0).text()).isEqualTo("Wo bleibt sie?");
    assertThat(order.messages().get(1).text()).isEqualTo("3 < 4, weiter suchen");
    assertThat(order.messages().get(2).author()).contains("agent");
    assertThat(all.get(1).refusal()).contains(RefusalReason.DELETED);
  }

  @Test
  void a_table_is_guessed_by_its_heads_and_bad_rows_are_named_by_their_line() throws IOException {
    var table =
        new org.havendesk.imports.CsvSource(
            file("tickets.csv").get(), Optional.empty(), COLLEAGUES, UPLOADED);
    assertThat(table.columns().column(CsvPart.EMAIL)).contains(3);
    assertThat(CsvColumns.parse(table.columns().toText())).isEqualTo(table.columns());
    List<Found> all = all(table);
    PastTicket first = all.get(0).ticket().orElseThrow();
    assertThat(first.messages().get(0).text()).isEqualTo("Mehrere\nZeilen; mit \"Zeichen\"");
    assertThat(first.status()).isEqualTo(TicketStatus.SOLVED);
    assertThat(first.priority()).isEqualTo(Priority.HIGH);
    assertThat(first.tags()).isEqualTo(Set.of("neu", "rot"));
    assertThat(first.assignee()).contains("agent");
    assertThat(first.createdAt()).isEqualTo("2021-02-03T14:05:00Z");
    assertThat(all).extracting(Found::place).containsExactly(2L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(all)
        .extracting(found -> found.refusal().orElse(null))
        .containsExactly(
            null,
            RefusalReason.NO_CUSTOMER,
            RefusalReason.WRONG_CUSTOMER,
            RefusalReason.WRONG_TIME,
            RefusalReason.UNREADABLE,
            RefusalReason.NO_ID,
            null);
    assertThat(all.get(5).shownId()).isEmpty();
    assertThat(all.get(6).ticket().orElseThrow().createdAt()).isEqualTo(UPLOADED);
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "UTF-8", "UTF-16"})
  void a_table_is_read_in_the_signs_it_is_written_in(String charset) throws IOException {
    boolean known = !charset.startsWith("UTF-16");
    byte[] bytes = "id,subject,email\n1,Grüße,a@example.org\n".getBytes(Charset.forName(charset));
    var table =
        new org.havendesk.imports.CsvSource(
            new ByteArrayInputStream(bytes), Optional.empty(), COLLEAGUES, UPLOADED);
    assertThat(table.columns().of().isEmpty()).isEqualTo(!known);
    if (known) {
      assertThat(only(all(table)).subject()).isEqualTo("Grüße");
    }
  }

  @Test
  void mails_are_cut_apart_and_know_what_they_answer() throws IOException {
    List<Found> all =
        all(new MboxSource(file("mails.mbox").get(), DESK, COLLEAGUES, new FileCheck()));
    assertThat(all).hasSize(4);
    PastTicket first = all.get(0).ticket().orElseThrow();
    assertThat(first.messages().get(0).text())
        .isEqualTo("I wait.\n\nFrom where does it come?\n>From afar?");
    assertThat(first.status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(first.createdAt()).isEqualTo("2021-02-01T09:00:00Z");
    assertThat(all.get(0).shownId()).as("a Message-ID can name somebody").isEmpty();
    assertThat(all.get(1).answers()).containsExactly("<first@example.org>");
    assertThat(all.get(1).ticket().orElseThrow().messages().get(0).kind())
        .isEqualTo(MessageKind.OUTBOUND);
    assertThat(all.get(2).refusal()).contains(RefusalReason.NO_ID);
    PastTicket begun = all.get(3).ticket().orElseThrow();
    assertThat(begun.customer().email()).contains("bert@example.org");
    assertThat(begun.messages().get(0).author()).contains("agent");
  }

  @Test
  void a_broken_document_ends_where_it_is_broken() throws IOException {
    String broken =
        "[{\"id\":1,\"created_at\":\"2022-01-01T10:00:00Z\",\"subject\":\"a\",\"description\":\"b\","
            + "\"requester\":{\"email\":\"a@example.org\"}}, {\"id\":";
    List<Found> all = json(ImportKind.ZENDESK, () -> stream(broken));
    assertThat(all).hasSize(2);
    assertThat(all.get(0).ticket()).isPresent();
    assertThat(all.get(1).refusal()).contains(RefusalReason.UNREADABLE);
  }

  @Test
  void a_long_file_is_never_held_as_a_whole() throws IOException {
    long records = 200_000;
    String record =
        "{\"id\":%d,\"created_at\":\"2022-01-01T10:00:00Z\",\"subject\":\"a\",\"description\":\""
            + "x".repeat(2000)
            + "\",\"requester\":{\"email\":\"a@example.org\"}},";
    long seen = 0;
    try (TicketSource source =
        Sources.json(
            Adapter.of(ImportKind.ZENDESK), COLLEAGUES, () -> new Endless(record, records))) {
      while (source.next().filter(found -> found.ticket().isPresent()).isPresent()) {
        seen++;
      }
    }
    assertThat(seen).isEqualTo(records);
  }

  /** A list of many records that come into being as they are read, 400 MB in all. */
  private static final class Endless extends InputStream {

    private final String record;
    private final long records;
    private byte[] piece = "{\"tickets\": [".getBytes(StandardCharsets.UTF_8);
    private long made;
    private int at;

    Endless(String record, long records) {
      this.record = record;
      this.records = records;
    }

    @Override
    public int read() {
      if (at == piece.length) {
        if (made > records) {
          return -1;
        }
        String next = made < records ? String.format(record, made + 1) : "";
        boolean last = made == records - 1;
        piece =
            (made == records ? "]}" : last ? next.substring(0, next.length() - 1) : next)
                .getBytes(StandardCharsets.UTF_8);
        made++;
        at = 0;
      }
      return piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int first = read();
      if (first < 0) {
        return -1;
      }
      into[from] = (byte) first;
      int more = Math.min(length - 1, piece.length - at);
      System.arraycopy(piece, at, into, from + 1, more);
      at += more;
      return more + 1;
    }
  }

  private static List<Found> json(ImportKind kind, String name) throws IOException {
    return json(kind, file(name));
  }

  private static List<Found> json(ImportKind kind, Supplier<InputStream> file) throws IOException {
    return all(Sources.json(Adapter.of(kind), COLLEAGUES, file));
  }

  private static List<Found> all(TicketSource source) throws IOException {
    try (source) {
      List<Found> all = new ArrayList<>();
      Optional<Found> next = source.next();
      while (next.isPresent()) {
        all.add(next.get());
        next = source.next();
      }
      return all;
    }
  }

  private static PastTicket only(List<Found> all) {
    assertThat(all).hasSize(1);
    return all.get(0).ticket().orElseThrow();
  }

  private static Supplier<InputStream> file(String name) {
    return () -> SourcesTest.class.getResourceAsStream(name);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
