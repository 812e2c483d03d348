package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.sealing.store.SealBroken;
import org.havendesk.sealing.store.SealedPieces;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.Channel;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is sealed opens only with its key, only in its place, and never again once it is shredded.
 */
@ExtendWith(ArquillianExtension.class)
class SealingIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(SealingIT.class);
  }

  @Inject private KeyRing keys;
  @Inject private SealedPieces pieces;
  @Inject private TicketDesk tickets;
  @Inject private PeopleDesk people;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  @Test
  void a_ticket_lies_in_the_database_without_one_plain_word() throws Exception {
    TicketView ticket = open("wanda.plain@example.org", "Wanda Plain", "My parcel 4711 is lost");

    assertThat(ticket.ticket().subject()).contains("My parcel 4711 is lost");
    assertThat(
            dump(
                "select hex(subject), hex(text) from ticket t join message m on m.ticket_id = t.id"))
        .doesNotContain(hex("parcel"));
    assertThat(dump("select hex(name), hex(email) from person"))
        .doesNotContain(hex("Wanda"))
        .doesNotContain(hex("wanda.plain"));
  }

  @Test
  void the_same_person_is_recognised_however_they_write_their_address() {
    UUID first = open("Lea@Example.org", "Lea", "One").ticket().customer().id();
    UUID second = open(" lea@EXAMPLE.ORG ", "Lea", "Two").ticket().customer().id();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void after_shredding_everything_reads_as_erased_and_nothing_throws() throws Exception {
    TicketView before = open("otto@example.org", "Otto", "Forget me");
    UUID person = before.ticket().customer().id();
    transaction.begin();
    boolean wasAlive = keys.shred(person);
    transaction.commit();

    try (var as = caller.as(Caller.system("test"))) {
      TicketView after = tickets.view(before.ticket().id()).orElseThrow();
      assertThat(wasAlive).isTrue();
      assertThat(after.ticket().subject()).isEmpty();
      assertThat(after.messages()).allSatisfy(message -> assertThat(message.text()).isEmpty());
      assertThat(people.view(person).email()).isEmpty();
    }
  }

  @Test
  void a_ciphertext_opens_only_in_the_column_it_was_sealed_for() throws Exception {
    transaction.begin();
    UUID key = keys.newKey();
    byte[] sealed = keys.seal(key, "person.name", "Ida".getBytes(StandardCharsets.UTF_8));

    assertThat(keys.open(sealed, "person.name")).isPresent();
    assertThatThrownBy(() -> keys.open(sealed, "person.email")).isInstanceOf(SealBroken.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> keys.open(sealed, "person.name")).isInstanceOf(SealBroken.class);
    transaction.rollback();
  }

  @Test
  void an_attachment_comes_back_byte_for_byte_and_a_program_is_refused() {
    byte[] large = new byte[3 * 1024 * 1024 + 17];
    java.util.Arrays.fill(large, (byte) 'x');
    TicketView ticket = openWith("pia@example.org", Upload.of("notes.txt", large));
    long file = ticket.messages().get(0).attachments().get(0).id();

    try (var as = caller.as(Caller.system("test"))) {
      assertThat(tickets.file(file).orElseThrow().content()).isEqualTo(large);
    }
    byte[] program = "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> openWith("pia@example.org", Upload.of("invoice.pdf.exe", program)))
        .isInstanceOf(RefusedFile.class);
  }

  @Test
  void a_content_of_any_length_is_sealed_and_opened_piece_by_piece() throws Exception {
    int piece = 1024 * 1024;
    for (int length : new int[] {0, 1, piece, piece + 1, 2 * piece, 2 * piece + 17}) {
      byte[] content = new byte[length];
      new java.util.Random(length).nextBytes(content);
      UUID owner = UUID.randomUUID();
      transaction.begin();
      try (var out = pieces.writer("rights_export", owner, keys.newKey())) {
        out.write(content, 0, length / 3);
        out.write(content, length / 3, length - length / 3);
      }
      transaction.commit();

      assertThat(pieces.read("rights_export", owner)).hasValue(content);
      try (var in = pieces.open("rights_export", owner).orElseThrow()) {
        assertThat(in.readAllBytes()).isEqualTo(content);
      }
    }
  }

  @Test
  void an_erasure_ends_a_download_at_the_next_piece() throws Exception {
    UUID owner = UUID.randomUUID();
    transaction.begin();
    UUID key = keys.newKey();
    pieces.write("rights_export", owner, key, new byte[3 * 1024 * 1024]);
    transaction.commit();
    try (var in = pieces.open("rights_export", owner).orElseThrow()) {
      assertThat(in.read()).isZero();
      transaction.begin();
      keys.shred(key);
      transaction.commit();

      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
    assertThat(pieces.open("rights_export", owner)).isEmpty();
  }

  @Test
  void nobody_is_stored_whom_another_jurisdiction_serves() throws Exception {
    var californian =
        new Contact(
            Optional.of("cal@example.org"),
            Optional.of("Cal"),
            Optional.empty(),
            Optional.of("US"),
            Optional.of("CA"),
            Optional.empty());
    long before = Long.parseLong(dump("select count(*) from person").strip());

    try (var as = caller.as(Caller.system("test"))) {
      assertThatThrownBy(
              () -> tickets.open(NewTicket.of(Channel.WEB, californian, "Hi", Said.of("Hello"))))
          .isInstanceOfSatisfying(
              WrongJurisdiction.class,
              e -> assertThat(e.baseUrl()).hasValue(URI.create("https://localhost:9443")));
    }
    assertThat(Long.parseLong(dump("select count(*) from person").strip())).isEqualTo(before);
  }

  private TicketView open(String email, String name, String subject) {
    try (var as = caller.as(Caller.system("test"))) {
      Contact contact = Contact.ofMail(email, Optional.of(name));
      return tickets.open(
          NewTicket.of(Channel.MAIL, contact, subject, Said.of("Hello " + subject)));
    }
  }

  private TicketView openWith(String email, Upload upload) {
    try (var as = caller.as(Caller.system("test"))) {
      Contact contact = Contact.ofMail(email, Optional.empty());
      Said said = new Said("See the file", Optional.empty(), Optional.empty(), List.of(upload));
      return tickets.open(NewTicket.of(Channel.MAIL, contact, "A file", said));
    }
  }

  private String dump(String query) throws Exception {
    var text = new StringBuilder();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(rows.getString(i)).append(' ');
        }
      }
    }
    return text.toString();
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .withUpperCase()
        .formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
