package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.access.Role;
import org.havendesk.people.Contact;
import org.havendesk.people.store.ProcessingLimit;
import org.havendesk.people.store.ProcessingLimits;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.FoundPage;
import org.havendesk.tickets.FoundTicket;
import org.havendesk.tickets.Indexing;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.OthersTickets;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketData;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.WordSearch;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sealed is found by its words, by whoever may read it, until its person is erased. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

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
    return TheApplication.with(SearchIT.class);
  }

  @Inject private WordSearch search;
  @Inject private Indexing indexing;
  @Inject private TicketDesk tickets;
  @Inject private TicketData held;
  @Inject private OthersTickets others;
  @Inject private ProcessingLimits limits;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  @Test
  void a_ticket_is_found_by_the_words_of_its_subject_and_of_all_that_was_said() throws Exception {
    TicketView view = open("Giraffen", "Die Kisten kamen zerkratzt an, und die Rechnung fehlt.");
    long ticket = view.ticket().id();
    try (var as = caller.as(Caller.system("test"))) {
      tickets.note(ticket, "The supplier promised a zebrawood replacement.", List.of());
      tickets.receive(ticket, Said.of("Noch ein Walnusstisch fehlt."));
    }

    assertThat(found("Giraffe")).containsExactly(ticket);
    assertThat(found("zerkratzt Rechnungen giraffe")).containsExactly(ticket);
    assertThat(found("zebrawood walnusstisch")).containsExactly(ticket);
    assertThat(found("\"zebrawood replacement\"")).containsExactly(ticket);
    assertThat(found("\"replacement zebrawood\"")).isEmpty();
    assertThat(found("zebrawood -walnusstisch")).isEmpty();
    assertThat(found("zebrawood -mahogany")).containsExactly(ticket);
    assertThat(found("#" + ticket)).containsExactly(ticket);
    assertThat(dump("select hex(token) from search_token where ticket_id = " + ticket))
        .isNotEmpty();
  }

  @Test
  void what_narrows_a_list_narrows_what_is_found() throws Exception {
    long closed = open("Okapi", "The okapi is striped.").ticket().id();
    TicketView view = open("Okapi", "Another okapi.");
    long open = view.ticket().id();
    try (var as = caller.as(Caller.system("test"))) {
      tickets.change(
          closed,
          tickets.row(closed).orElseThrow().version(),
          TicketChange.to(TicketStatus.CLOSED));
    }

    assertThat(found("okapi")).containsExactlyInAnyOrder(closed, open);
    TicketSearch still =
        new TicketSearch(
            Set.of(TicketStatus.CLOSED),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(numbers(agent("okapi", still, Optional.empty(), 20))).containsExactly(closed);
    assertThat(numbers(agent("okapi", ANY.of(view.ticket().customer().id()), Optional.empty(), 20)))
        .containsExactly(open);
  }

  @Test
  void what_is_masked_is_found_only_as_a_whole_and_shown_masked() throws Exception {
    TicketView view =
        open(
            "Quokka",
            "Hier Zilla Quendel. Fragen Sie xaver.geheim@quokka.example oder +49 30 901877,"
                + " zahlen Sie auf DE89 3704 0044 0532 0130 00. Das Quokka dankt.");
    long ticket = view.ticket().id();

    for (String whole :
        List.of(
            "xaver.geheim@quokka.example",
            "030 901877",
            "DE89370400440532013000",
            "\"Zilla Quendel\"")) {
      assertThat(found(whole)).as(whole).containsExactly(ticket);
    }
    for (String part : List.of("Zilla", "Quendel", "geheim", "xaver", "901877", "0532")) {
      assertThat(found(part)).as(part).isEmpty();
    }
    FoundTicket.Snippet snippet = one("xaver.geheim@quokka.example").snippet().orElseThrow();
    assertThat(snippet.text())
        .contains("x•••@q•••.example")
        .doesNotContain("Zilla", "Quendel", "geheim", "901877", "0532");
    assertThat(marked(snippet)).containsExactly("x•••@q•••.example");
    assertThat(marked(one("quokka dankt").snippet().orElseThrow())).contains("Quokka", "dankt");
  }

  @Test
  void a_persons_address_leads_to_their_tickets() throws Exception {
    String email = "lena.loris@search.example";
    long first = open(email, "Eins", "Hallo").ticket().id();
    long second = open(email, "Zwei", "Hallo").ticket().id();
    long mentioning = open("Drei", "Fragen Sie " + email).ticket().id();

    assertThat(found(email)).containsExactly(second, first);
    assertThat(found("\"" + email + "\"")).containsExactly(mentioning);
  }

  @Test
  void who_may_not_read_tickets_finds_none() throws Exception {
    open("Capybara", "A capybara.");
    try (var as = caller.as(Caller.staff("auditor", Set.of(Role.AUDITOR)))) {
      assertThatThrownBy(() -> search.find("capybara", ANY, Optional.empty(), 20))
          .hasStackTraceContaining(AccessDenied.class.getName());
    }
  }

  @Test
  void who_may_not_be_shared_is_found_by_colleagues_only() throws Exception {
    TicketView view = open("Tapir", "The tapir snorts.");
    Caller shop = Caller.partner("shop", Set.of(Permission.TICKETS_READ));
    assertThat(found(shop, "tapir")).containsExactly(view.ticket().id());

    transaction.begin();
    limits.add(
        new ProcessingLimit(
            view.ticket().customer().id(),
            UUID.randomUUID(),
            Use.SHARING.toString(),
            clock.instant()));
    transaction.commit();

    assertThat(found(shop, "tapir")).isEmpty();
    assertThat(found("tapir")).containsExactly(view.ticket().id());
  }

  @Test
  void who_goes_on_sees_each_ticket_once() throws Exception {
    List<Long> all = new ArrayList<>();
    for (int each = 0; each < 23; each++) {
      all.add(open("Wombat", "Wombat number " + each).ticket().id());
    }
    List<Long> seen = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      FoundPage page = agent("wombat", ANY, next, 10);
      assertThat(page.tickets()).hasSizeLessThanOrEqualTo(10);
      seen.addAll(numbers(page));
      next = page.next();
      // What comes meanwhile moves nothing.
      all.add(open("Wombat", "Late").ticket().id());
    } while (next.isPresent());

    assertThat(seen).doesNotHaveDuplicates().hasSize(23).isSubsetOf(all);
  }

  @Test
  void what_is_said_everywhere_but_not_lately_is_looked_for_step_by_step() throws Exception {
    long old = open("Numbat", "The numbat digs.").ticket().id();
    // As if thousands of tickets had these words, and hundreds of thousands had come since.
    change(
        "insert into search_token (token, ticket_id, message_id, weight)"
            + " select w.token, 0, s.seq, 1 from"
            + " (select distinct token from search_token where ticket_id = "
            + old
            + ") w join seq_1_to_2000 s");
    change("alter table ticket auto_increment = " + (old + 250_000));
    open("Late", "Nothing of that kind.");

    FoundPage page = agent("numbat digs", ANY, Optional.empty(), 20);
    int without = 0;
    while (page.tickets().isEmpty() && page.next().isPresent()) {
      without++;
      page = agent("numbat digs", ANY, page.next(), 20);
    }

    assertThat(without).isEqualTo(2);
    assertThat(numbers(page)).containsExactly(old);
    change("delete from search_token where ticket_id = 0");
  }

  @Test
  void of_an_erased_person_no_word_is_left() throws Exception {
    TicketView view = open("Axolotl", "The axolotl is pink.");
    UUID person = view.ticket().customer().id();
    long ticket = view.ticket().id();
    assertThat(found("axolotl")).containsExactly(ticket);

    transaction.begin();
    assertThat(held.erase(person).get("search_token")).isGreaterThan(2);
    transaction.commit();

    assertThat(dump("select count(*) from search_token where ticket_id = " + ticket))
        .containsExactly("0");
    assertThat(found("axolotl")).isEmpty();
    transaction.begin();
    assertThat(held.erase(person).get("search_token")).isZero();
    transaction.commit();
  }

  @Test
  void what_is_reworded_is_found_by_what_it_says_now() throws Exception {
    TicketView gone = open("nadja.narwal@search.example", "Weg", "Hallo");
    long other = open("Dugong", "Ask nadja.narwal@search.example about the dugong.").ticket().id();
    assertThat(found("\"nadja.narwal@search.example\"")).containsExactly(other);

    try (var as = caller.as(Caller.system("test"))) {
      transaction.begin();
      long after = 0;
      for (boolean more = true; more; ) {
        var walked = others.takeOut(Set.of(gone.ticket().customer().id()), after);
        after = walked.last();
        more = walked.more();
      }
      transaction.commit();
    }

    assertThat(found("\"nadja.narwal@search.example\"")).isEmpty();
    assertThat(found("dugong erased")).containsExactly(other);
  }

  @Test
  void what_was_never_indexed_is_found_once_the_work_is_done_wherever_it_was_stopped()
      throws Exception {
    List<Long> old = new ArrayList<>();
    for (int each = 0; each < 25; each++) {
      old.add(open("Pangolin", "Pangolin " + each).ticket().id());
    }
    transaction.begin();
    for (long ticket : old) {
      change("delete from search_token where ticket_id = " + ticket);
      change("update message set indexed = 0 where ticket_id = " + ticket);
    }
    try (var as = caller.as(Caller.system("test"))) {
      assertThat(indexing.waiting()).isGreaterThanOrEqualTo(25);
      // A server that dies takes nothing with it.
      assertThat(indexing.next()).isTrue();
      assertThat(indexing.waiting()).isGreaterThanOrEqualTo(5);
    }
    transaction.rollback();
    transaction.begin();
    for (long ticket : old) {
      change("delete from search_token where ticket_id = " + ticket);
      change("update message set indexed = 0 where ticket_id = " + ticket);
    }
    transaction.commit();
    try (var as = caller.as(Caller.system("test"))) {
      for (int steps = 0; steps < 1000 && indexing.waiting() > 0; steps++) {
        // The server's own timer may hold some for a moment; then they are passed over.
        indexing.next();
      }
      assertThat(indexing.waiting()).isZero();
    }

    assertThat(numbers(agent("pangolin", ANY, Optional.empty(), 50)))
        .containsExactlyInAnyOrderElementsOf(old);
  }

  private FoundTicket one(String typed) {
    FoundPage page = agent(typed, ANY, Optional.empty(), 20);
    assertThat(page.tickets()).hasSize(1);
    return page.tickets().get(0);
  }

  private List<Long> found(String typed) {
    return numbers(agent(typed, ANY, Optional.empty(), 20));
  }

  private List<Long> found(Caller who, String typed) {
    try (var as = caller.as(who)) {
      return numbers(search.find(typed, ANY, Optional.empty(), 20));
    }
  }

  private FoundPage agent(String typed, TicketSearch within, Optional<String> cursor, int limit) {
    try (var as = caller.as(Caller.staff("agent", Set.of(Role.AGENT)))) {
      return search.find(typed, within, cursor, limit);
    }
  }

  private static List<Long> numbers(FoundPage page) {
    return page.tickets().stream().map(found -> found.ticket().id()).toList();
  }

  private static List<String> marked(FoundTicket.Snippet snippet) {
    return FoundTicket.parts(snippet.text(), snippet.marks()).stream()
        .filter(FoundTicket.Part::marked)
        .map(FoundTicket.Part::text)
        .toList();
  }

  private TicketView open(String subject, String text) {
    return open(UUID.randomUUID() + "@search.example", subject, text);
  }

  private TicketView open(String email, String subject, String text) {
    try (var as = caller.as(Caller.system("test"))) {
      Contact who = Contact.ofMail(email, Optional.of("Zilla Quendel"));
      return tickets.open(NewTicket.of(Channel.WEB, who, subject, Said.of(text)));
    }
  }

  private void change(String sql) throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<String> dump(String query) throws Exception {
    List<String> rows = new ArrayList<>();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
