package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.rights.Suggestions;
import org.havendesk.tickets.Following;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.RelatedTicket;
import org.havendesk.tickets.Relations;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.Threads;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketData;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.WordSearch;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of two tickets one is made, and of one two; nothing is lost on the way, nor on the way back. */
@ExtendWith(ArquillianExtension.class)
class ThreadsIT {

  private static final Caller AGENT = Caller.staff("agent", Set.of(Role.AGENT));
  private static final Caller SENIOR = Caller.staff("senior", Set.of(Role.AGENT));

  @Deployment
  static WebArchive application() {
    return TheApplication.with(ThreadsIT.class);
  }

  @Inject private Threads threads;
  @Inject private Relations relations;
  @Inject private Following following;
  @Inject private TicketDesk desk;
  @Inject private TicketData held;
  @Inject private WordSearch search;
  @Inject private Suggestions suggestions;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  private long newest;
  private final String email = UUID.randomUUID() + "@threads.example";

  @AfterEach
  void every_count_is_right() throws Exception {
    assertThat(
            number(
                "select count(*) from (select status, priority, assignee, team_id, region, tongue,"
                    + " sum(n) n from (select status, priority, assignee, team_id, region, tongue,"
                    + " n from ticket_tally union all select status, priority, assignee, team_id,"
                    + " region, tongue, -1 from ticket) b group by 1, 2, 3, 4, 5, 6) c"
                    + " where n <> 0"))
        .isZero();
    assertThat(
            number(
                "select count(*) from search_token s join message m on m.id = s.message_id"
                    + " where s.ticket_id <> m.ticket_id"))
        .isZero();
  }

  @Test
  void what_was_said_in_both_stands_in_one_in_order_and_says_where_it_came_from() {
    long first = open("Otter", "The first otter.");
    long second = open("Otter again", "Please delete all my data, and the second otter.");
    agent(() -> desk.note(first, "Otters hold hands.", List.of()));
    agent(() -> desk.reply(second, null, "Which otter?", List.of()));
    tag(first, "river", "fish");
    tag(second, "fish", "sea");

    agent(() -> run(() -> threads.merge(second, first)));

    List<MessageView> said = said(first);
    assertThat(texts(said))
        .containsExactly(
            "The first otter.",
            "Please delete all my data, and the second otter.",
            "Otters hold hands.",
            "Which otter?");
    assertThat(agent(() -> threads.origins(first)))
        .containsOnlyKeys(said.get(1).id(), said.get(3).id())
        .containsValue(second);
    assertThat(said(second)).isEmpty();
    assertThat(row(first).tags()).containsExactlyInAnyOrder("river", "fish", "sea");
    assertThat(row(second).status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(found("hands \"which otter\"")).containsExactly(first);
    assertThat(kinds(second)).containsExactly(RelatedTicket.Kind.STANDS_FOR_IT);
    assertThat(kinds(first)).containsExactly(RelatedTicket.Kind.MERGED_INTO_IT);
    assertThat(agent(() -> suggestions.openIn(first, Locale.ENGLISH))).isNotEmpty();
    assertThat(agent(() -> suggestions.openIn(second, Locale.ENGLISH))).isEmpty();

    // What comes for the old one arrives in the other; nobody works on the old one any more.
    system(() -> desk.receive(second, Said.of("A third otter.")));
    assertThat(texts(said(first))).endsWith("A third otter.");
    assertThat(system(() -> threads.standsFor(second))).isEqualTo(first);
    refused("merged", () -> desk.reply(second, null, "x", List.of()));
    refused("merged", () -> desk.change(second, row(second).version(), to(TicketStatus.OPEN)));
  }

  @Test
  void taking_apart_gives_back_exactly_what_was() throws Exception {
    long first = open("Lynx", "The first lynx.");
    long second = open("Lynx again", "The second lynx.");
    tag(first, "cat");
    tag(second, "cat", "wild");
    agent(() -> desk.reply(first, null, "Thank you.", List.of()));
    List<String> one = numbered(said(first));
    List<String> other = numbered(said(second));
    TicketRow before = row(second);
    as(SENIOR, () -> run(() -> following.watch(second)));
    for (long ticket : new long[] {first, second}) {
      agent(() -> run(() -> following.watch(ticket)));
    }
    assertThat(row(first).status()).isEqualTo(TicketStatus.PENDING);

    agent(() -> run(() -> threads.merge(second, first)));
    assertThat(agent(() -> following.watchers(first))).containsExactly("agent", "senior");
    // What waits in the one waits in the other.
    assertThat(row(first).status()).isEqualTo(TicketStatus.OPEN);
    agent(() -> run(() -> threads.unmerge(second)));

    assertThat(numbered(said(first))).isEqualTo(one);
    assertThat(numbered(said(second))).isEqualTo(other);
    assertThat(agent(() -> following.watchers(first))).containsExactly("agent");
    assertThat(agent(() -> following.watchers(second))).containsExactly("agent", "senior");
    assertThat(row(first).status()).isEqualTo(TicketStatus.PENDING);
    assertThat(row(first).tags()).containsExactly("cat");
    assertThat(row(second).tags()).isEqualTo(before.tags());
    assertThat(row(second).status()).isEqualTo(before.status());
    assertThat(row(second).assignee()).isEqualTo(before.assignee());
    assertThat(kinds(first)).isEmpty();
    assertThat(found("second lynx")).containsExactly(second);
    assertThat(agent(() -> threads.origins(first))).isEmpty();
    assertThat(acts("ticket.merged", second)).isEqualTo(1);
    assertThat(acts("ticket.unmerged", second)).isEqualTo(1);
  }

  @Test
  void only_tickets_of_one_customer_that_stand_for_themselves_are_merged() {
    long first = open("Heron", "A heron.");
    long second = open("Heron", "The same heron.");
    long third = open("Heron", "Once more.");
    long strangers = open(UUID.randomUUID() + "@threads.example", "Heron", "My heron.");
    refused("customer", () -> threads.merge(strangers, first));
    refused("same", () -> threads.merge(first, first));
    agent(() -> run(() -> threads.merge(second, first)));
    refused("merged", () -> threads.merge(second, third));
    refused("merged", () -> threads.merge(third, second));
    agent(() -> desk.change(third, row(third).version(), to(TicketStatus.CLOSED)));
    refused("closed", () -> threads.merge(first, third));

    // One that was merged goes along when its survivor is merged, and comes apart only after it.
    agent(() -> desk.change(third, row(third).version(), to(TicketStatus.OPEN)));
    agent(() -> run(() -> threads.merge(first, third)));
    assertThat(system(() -> threads.standsFor(second))).isEqualTo(third);
    assertThat(texts(said(third))).containsExactly("A heron.", "The same heron.", "Once more.");
    refused("moved", () -> threads.unmerge(second));
    agent(() -> run(() -> threads.unmerge(first)));
    agent(() -> run(() -> threads.unmerge(second)));
    assertThat(texts(said(second))).containsExactly("The same heron.");
  }

  @Test
  void some_of_what_was_said_goes_into_a_new_ticket_and_back() {
    long old = open("Badger and vole", "The badger digs.");
    system(() -> desk.receive(old, Said.of("The vole squeaks.")));
    List<MessageView> all = said(old);
    long vole = all.get(1).id();
    refused("all", () -> threads.split(old, all.stream().map(MessageView::id).toList(), ""));
    refused("none", () -> threads.split(old, List.of(), ""));

    long split = agent(() -> threads.split(old, List.of(vole), "Vole"));
    assertThat(texts(said(old))).containsExactly("The badger digs.");
    assertThat(texts(said(split))).containsExactly("The vole squeaks.");
    assertThat(row(split).subject()).contains("Vole");
    assertThat(row(split).relatedTo()).contains(old);
    assertThat(agent(() -> threads.origins(split))).containsExactly(Map.entry(vole, old));
    assertThat(found("vole squeaks")).containsExactly(split);
    assertThat(found("badger digs")).containsExactly(old);
    system(() -> desk.receive(split, Said.of("It still squeaks.")));

    agent(() -> run(() -> threads.putBack(split)));
    assertThat(texts(said(old)))
        .containsExactly("The badger digs.", "The vole squeaks.", "It still squeaks.");
    assertThat(row(split).status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(agent(() -> threads.origins(old))).doesNotContainKey(vole);
    system(() -> desk.receive(split, Said.of("Squeak.")));
    assertThat(texts(said(old))).endsWith("Squeak.");
  }

  @Test
  void tickets_of_different_customers_are_linked_from_either_side() {
    long mine = open("Stork", "A stork.");
    long theirs = open(UUID.randomUUID() + "@threads.example", "Stork", "The same stork.");
    agent(() -> run(() -> relations.link(theirs, mine)));
    agent(() -> run(() -> relations.link(mine, theirs)));
    assertThat(kinds(mine)).containsExactly(RelatedTicket.Kind.LINKED);
    assertThat(kinds(theirs)).containsExactly(RelatedTicket.Kind.LINKED);
    assertThatThrownBy(() -> agent(() -> run(() -> relations.link(mine, 999_999_999L))))
        .isInstanceOf(NotFound.class);
    agent(() -> run(() -> relations.unlink(mine, theirs)));
    assertThat(kinds(theirs)).isEmpty();
  }

  @Test
  void of_a_person_who_is_erased_no_word_of_a_merged_ticket_stays() throws Exception {
    long first = open("Marten", "A marten.");
    long second = open("Marten", "Another marten.");
    tag(second, "confidential");
    agent(() -> run(() -> threads.merge(second, first)));
    UUID person = row(first).customer().id();
    transaction.begin();
    assertThat(held.erase(person)).containsEntry("moved_tag", 1);
    transaction.commit();
    assertThat(
            number(
                "select count(*) from search_token where ticket_id in ("
                    + first
                    + ", "
                    + second
                    + ")"))
        .isZero();
  }

  @Test
  void whoever_merges_writes_and_answers_at_once_loses_no_word() throws Exception {
    for (int round = 0; round < 8; round++) {
      long first = open("Swift " + round, "Message 0");
      long second = open("Swift " + round, "Message 0");
      List<Callable<Boolean>> acts = new ArrayList<>();
      acts.add(() -> attempt(AGENT, () -> threads.merge(first, second)));
      acts.add(() -> attempt(AGENT, () -> threads.merge(second, first)));
      for (int each = 0; each < 3; each++) {
        acts.add(() -> attempt(Caller.system("mail"), () -> desk.receive(first, Said.of("M"))));
        acts.add(() -> attempt(Caller.system("mail"), () -> desk.receive(second, Said.of("M"))));
      }
      List<Boolean> done = allAtOnce(acts);

      assertThat(done.subList(0, 2)).containsExactlyInAnyOrder(true, false);
      assertThat(done.subList(2, done.size())).containsOnly(true);
      boolean intoSecond = done.get(0);
      assertThat(said(intoSecond ? second : first)).hasSize(8);
      assertThat(said(intoSecond ? first : second)).isEmpty();
    }
  }

  private List<Boolean> allAtOnce(List<Callable<Boolean>> acts) throws Exception {
    var go = new CountDownLatch(1);
    List<Future<Boolean>> running = new ArrayList<>();
    for (Callable<Boolean> act : acts) {
      running.add(
          executor.submit(
              () -> {
                go.await();
                return act.call();
              }));
    }
    go.countDown();
    List<Boolean> done = new ArrayList<>();
    for (Future<Boolean> each : running) {
      done.add(each.get());
    }
    return done;
  }

  /** Whether it could be done; everything but a refusal comes out. */
  private boolean attempt(Caller who, Runnable act) {
    try (var as = caller.as(who)) {
      act.run();
      return true;
    } catch (InvalidInput refused) {
      return false;
    }
  }

  private void refused(String field, Runnable act) {
    assertThatThrownBy(() -> agent(() -> run(act)))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private void tag(long ticket, String... tags) {
    TicketChange change =
        new TicketChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Set.of(tags)),
            Optional.empty());
    agent(() -> desk.change(ticket, row(ticket).version(), change));
  }

  private static TicketChange to(TicketStatus status) {
    return TicketChange.to(status);
  }

  private List<RelatedTicket.Kind> kinds(long ticket) {
    return agent(() -> relations.of(ticket)).stream().map(RelatedTicket::kind).toList();
  }

  private List<MessageView> said(long ticket) {
    return agent(() -> desk.view(ticket)).orElseThrow().messages();
  }

  private static List<String> texts(List<MessageView> messages) {
    return messages.stream().map(message -> message.text().orElseThrow()).toList();
  }

  private static List<String> numbered(List<MessageView> messages) {
    return messages.stream().map(each -> each.id() + " " + each.text().orElseThrow()).toList();
  }

  private TicketRow row(long ticket) {
    return agent(() -> desk.row(ticket)).orElseThrow();
  }

  private List<Long> found(String words) {
    TicketSearch own = TicketSearch.of(row(newest).customer().id());
    return agent(() -> search.find(words, own, Optional.empty(), 20)).tickets().stream()
        .map(found -> found.ticket().id())
        .toList();
  }

  private long open(String subject, String text) {
    newest = open(email, subject, text);
    return newest;
  }

  private long open(String address, String subject, String text) {
    Contact who = Contact.ofMail(address, Optional.of("Zilla Quendel"));
    return system(() -> desk.open(NewTicket.of(Channel.WEB, who, subject, Said.of(text))))
        .ticket()
        .id();
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

  private <T> T agent(Asked<T> asked) {
    return as(AGENT, asked);
  }

  private <T> T system(Asked<T> asked) {
    return as(Caller.system("test"), asked);
  }

  private <T> T as(Caller who, Asked<T> asked) {
    try (var as = caller.as(who)) {
      return asked.get();
    }
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
    return Sql.number(dataSource, query);
  }
}
