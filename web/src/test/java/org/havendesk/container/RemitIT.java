package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.ReviewingAccess;
import org.havendesk.access.Role;
import org.havendesk.access.RoleGranting;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.TeamDesk;
import org.havendesk.access.TeamTerms;
import org.havendesk.access.TeamView;
import org.havendesk.consent.ConsentDesk;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.reveal.Plea;
import org.havendesk.reveal.RevealDesk;
import org.havendesk.rights.PersonMarks;
import org.havendesk.rights.Suggestions;
import org.havendesk.tickets.Customers;
import org.havendesk.tickets.DraftFileDesk;
import org.havendesk.tickets.Following;
import org.havendesk.tickets.ListDesk;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.PageTurn;
import org.havendesk.tickets.Printing;
import org.havendesk.tickets.Relations;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.Snoozing;
import org.havendesk.tickets.Threads;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketData;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketPage;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom a colleague's teams are not for, they don't get to know of, by whatever way they ask. */
@ExtendWith(ArquillianExtension.class)
class RemitIT {

  private static final Upload FORM =
      Upload.of("form.txt", "The form".getBytes(StandardCharsets.UTF_8));
  private static final long NO_TICKET = 999_999_999L;
  private static final Plea ANSWERING = Plea.of("answering", "", false);

  @Deployment
  static WebArchive application() {
    return TheApplication.with(RemitIT.class);
  }

  @Inject private TicketDesk desk;
  @Inject private ListDesk lists;
  @Inject private Threads threads;
  @Inject private Relations relations;
  @Inject private Snoozing snoozing;
  @Inject private Following following;
  @Inject private Printing printing;
  @Inject private DraftFileDesk attached;
  @Inject private Customers customers;
  @Inject private ConsentDesk consents;
  @Inject private RevealDesk reveals;
  @Inject private Suggestions suggestions;
  @Inject private PersonMarks marks;
  @Inject private PeopleDesk people;
  @Inject private TicketData held;
  @Inject private TeamDesk teams;
  @Inject private StaffAccounts accounts;
  @Inject private RoleGranting granting;
  @Inject private ReviewingAccess reviewing;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final String nora = "nora." + round;
  private final String fleur = "fleur." + round;
  private UUID nord;
  private UUID ouest;

  @BeforeEach
  void two_teams_of_one() {
    for (String login : List.of(nora, fleur)) {
      asAdmin(() -> accounts.open(login, login, Set.of(Role.AGENT)));
    }
    nord = asAdmin(() -> teams.add(TeamTerms.of("Nord " + round, "DE, DK", "de")));
    ouest = asAdmin(() -> teams.add(TeamTerms.of("Ouest " + round, "FR", "")));
    // A colleague in no team saw everything: the first one narrows.
    assertThat(asAdmin(() -> teams.join(nord, nora))).isFalse();
    assertThat(asAdmin(() -> teams.join(ouest, fleur))).isFalse();
  }

  @Test
  void lists_counts_and_single_tickets_agree_on_who_sees_what() {
    Map<Long, TicketRow> all = new LinkedHashMap<>();
    for (String country : new String[] {"DE", "FR", null}) {
      for (String language : new String[] {"DE-at", "fr", "da", null}) {
        for (String team : List.of("", "Nord " + round, "Ouest " + round)) {
          for (String assignee : List.of("", nora)) {
            long id = open(country, language).ticket().id();
            TicketRow row = asSystem(() -> change(id, Optional.of(assignee), Optional.of(team)));
            all.put(id, row);
          }
        }
      }
    }
    Set<Long> norasOwn = new TreeSet<>();
    Set<Long> fleurs = new TreeSet<>();
    all.forEach(
        (id, row) -> {
          String country = row.customer().country().orElse("DE");
          String language = row.language().orElse("de").substring(0, 2).toLowerCase(Locale.ROOT);
          String team = row.team().orElse("");
          boolean isNord = "DE".equals(country) && "de".equals(language);
          if (row.assignee().isPresent() || team.startsWith("Nord") || team.isEmpty() && isNord) {
            norasOwn.add(id);
          }
          boolean isOuest = "FR".equals(row.customer().country().orElse("FR"));
          if (team.startsWith("Ouest") || team.isEmpty() && isOuest) {
            fleurs.add(id);
          }
        });
    assertThat(norasOwn).hasSizeBetween(20, 60);
    assertThat(fleurs).hasSizeBetween(20, 40);
    agree(agent(nora), all.keySet(), norasOwn);
    agree(agent(fleur), all.keySet(), fleurs);
    agree(agent("in-no-team"), all.keySet(), all.keySet());
    agree(Caller.staff(nora, Set.of(Role.SUPERVISOR)), all.keySet(), all.keySet());

    // Who is in both teams sees what is within either.
    assertThat(asAdmin(() -> teams.join(ouest, nora))).isTrue();
    Set<Long> either = new TreeSet<>(norasOwn);
    either.addAll(fleurs);
    agree(agent(nora), all.keySet(), either);
  }

  /** Every way to a ticket leads this colleague to these of all, and to no other. */
  private void agree(Caller who, Set<Long> all, Set<Long> seen) {
    try (var as = caller.as(who)) {
      Set<Long> walked = new TreeSet<>();
      long before = Long.MAX_VALUE;
      for (var page = desk.listBefore(any(), before, 7); !page.isEmpty(); ) {
        page.forEach(row -> walked.add(row.id()));
        before = page.get(page.size() - 1).id();
        page = desk.listBefore(any(), before, 7);
      }
      List<Long> listed = new ArrayList<>();
      var turn = Optional.of(PageTurn.FIRST);
      while (turn.isPresent()) {
        TicketPage page = lists.page(any(), TicketOrder.UPDATED, false, turn.get(), 9);
        page.rows().forEach(row -> listed.add(row.id()));
        turn = page.after().map(PageTurn::after);
      }
      assertThat(new TreeSet<>(listed)).isEqualTo(walked).hasSameSizeAs(listed);
      assertThat(desk.count(any())).isEqualTo(walked.size());
      walked.retainAll(all);
      assertThat(walked).isEqualTo(seen);
      for (long id : all) {
        assertThat(desk.row(id).isPresent()).isEqualTo(seen.contains(id));
        assertThat(desk.view(id).isPresent()).isEqualTo(seen.contains(id));
      }
    }
  }

  @Test
  void what_is_out_of_sight_answers_like_what_there_is_not() {
    String email = "hidden." + round + "@example.org";
    Contact hidden = contact(email, "FR", "fr");
    var upload = Upload.of("secret.txt", "secret".getBytes(StandardCharsets.UTF_8));
    Said words =
        new Said("Please delete all my data.", Optional.empty(), Optional.empty(), List.of(upload));
    TicketView view =
        asSystem(() -> desk.open(NewTicket.of(Channel.WEB, hidden, "Secret " + round, words)));
    long id = view.ticket().id();
    UUID person = view.ticket().customer().id();
    long message = view.messages().get(0).id();
    long file = view.messages().get(0).attachments().get(0).id();
    var suggested = asSystem(() -> suggestions.openIn(id, Locale.ENGLISH));
    assertThat(suggested).isNotEmpty();

    try (var as = caller.as(agent(nora))) {
      assertThat(desk.view(id)).isEqualTo(desk.view(NO_TICKET)).isEmpty();
      assertThat(desk.row(id)).isEqualTo(desk.row(NO_TICKET)).isEmpty();
      assertThat(desk.file(file)).isEmpty();
      assertThat(desk.count(numbered(id))).isZero();
      assertThat(desk.count(TicketSearch.of(person))).isZero();
      assertThat(lists.page(numbered(id), TicketOrder.NUMBER, true, PageTurn.FIRST, 10).rows())
          .isEmpty();
      assertThat(customers.search(email)).isEmpty();
      assertThat(suggestions.open(Locale.ENGLISH)).noneMatch(found -> found.ticket() == id);
      assertThat(suggestions.openIn(id, Locale.ENGLISH)).isEmpty();
      assertThatThrownBy(() -> suggestions.dismiss(suggested.get(0).id()))
          .isInstanceOf(Stale.class);
      like(id, () -> desk.receive(id, Said.of("x")), () -> desk.receive(NO_TICKET, Said.of("x")));
      like(id, () -> threads.merge(id, 1), () -> threads.merge(NO_TICKET, 1));
      like(id, () -> threads.unmerge(id), () -> threads.unmerge(NO_TICKET));
      like(
          id,
          () -> threads.split(id, List.of(message), ""),
          () -> threads.split(NO_TICKET, List.of(message), ""));
      like(id, () -> threads.origins(id), () -> threads.origins(NO_TICKET));
      like(id, () -> relations.link(id, 1), () -> relations.link(NO_TICKET, 1));
      like(id, () -> relations.of(id), () -> relations.of(NO_TICKET));
      Instant later = clock.instant().plusSeconds(99);
      like(id, () -> snoozing.snooze(id, later), () -> snoozing.snooze(NO_TICKET, later));
      like(id, () -> following.watch(id), () -> following.watch(NO_TICKET));
      like(id, () -> following.read(id), () -> following.read(NO_TICKET));
      like(id, () -> following.mentionable(id), () -> following.mentionable(NO_TICKET));
      like(id, () -> printing.print(id), () -> printing.print(NO_TICKET));
      like(id, () -> attached.own(id), () -> attached.own(NO_TICKET));
      like(id, () -> attached.keep(id, FORM), () -> attached.keep(NO_TICKET, FORM));
      like(id, () -> desk.note(id, "x", List.of()), () -> desk.note(NO_TICKET, "x", List.of()));
      like(
          id,
          () -> desk.reply(id, null, "x", List.of()),
          () -> desk.reply(NO_TICKET, null, "x", List.of()));
      var solve = TicketChange.to(TicketStatus.SOLVED);
      like(id, () -> desk.change(id, 0, solve), () -> desk.change(NO_TICKET, 0, solve));
      like(id, () -> reveals.contact(id, ANSWERING), () -> reveals.contact(NO_TICKET, ANSWERING));
      like(id, () -> reveals.subject(id, ANSWERING), () -> reveals.subject(NO_TICKET, ANSWERING));
      like(
          id,
          () -> reveals.message(id, message, ANSWERING),
          () -> reveals.message(NO_TICKET, message, ANSWERING));
      like(
          id,
          () -> reveals.file(id, file, ANSWERING),
          () -> reveals.file(NO_TICKET, file, ANSWERING));
      for (ThrowingCallable ofPerson :
          List.<ThrowingCallable>of(
              () -> customers.view(person),
              () -> consents.standingsOf(person),
              () -> consents.historyOf(person),
              () -> consents.may(person, "service", Optional.empty()),
              () -> marks.of(person, Locale.ENGLISH))) {
        assertThatThrownBy(ofPerson)
            .isInstanceOf(NotFound.class)
            .hasMessage("There is no person " + person + ".");
      }
    }
    // Nothing was done on the way, and whom it is for sees all of it.
    try (var as = caller.as(agent(fleur))) {
      assertThat(desk.view(id).orElseThrow().messages()).hasSize(1);
      assertThat(desk.row(id).orElseThrow().status()).isEqualTo(TicketStatus.NEW);
      assertThat(customers.search(email)).contains(person);
      assertThat(consents.standingsOf(person)).isNotEmpty();
      assertThat(reveals.contact(id, ANSWERING).contact().orElseThrow().email()).contains(email);
      assertThat(reveals.file(id, file, ANSWERING).file()).isPresent();
    }
    try (var as = caller.as(Caller.partner("shop", Caller.system("x").permissions()))) {
      assertThat(desk.view(id)).isPresent();
    }
  }

  private static void like(long id, ThrowingCallable hidden, ThrowingCallable none) {
    Throwable absent = catchThrowable(none);
    assertThat(absent).isInstanceOf(NotFound.class);
    String message = absent.getMessage().replace(Long.toString(NO_TICKET), Long.toString(id));
    assertThatThrownBy(hidden).isInstanceOf(NotFound.class).hasMessage(message);
  }

  @Test
  void a_ticket_may_be_given_out_of_ones_own_sight_and_says_no_more_of_itself() {
    long id = open("DE", "de").ticket().id();
    long child =
        asSystem(
                () ->
                    desk.open(
                        new NewTicket(
                            Channel.WEB,
                            contact("child." + round + "@example.org", "DE", "de"),
                            "Again",
                            Said.of("Again"),
                            Optional.of(id))))
            .ticket()
            .id();
    try (var as = caller.as(agent(nora))) {
      assertThat(desk.row(child).orElseThrow().relatedTo()).contains(id);
      TicketRow given = change(id, Optional.empty(), Optional.of("ouest " + round));
      assertThat(given.team()).contains("Ouest " + round);
      assertThat(desk.row(id)).isEmpty();
      assertThat(desk.row(child).orElseThrow().relatedTo()).isEmpty();
      assertThatThrownBy(() -> change(child, Optional.empty(), Optional.of("Nobody's")))
          .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo("team"));
    }
    assertThatThrownBy(() -> asAdmin(() -> close(ouest))).isInstanceOf(InvalidInput.class);
    assertThat(asAdmin(() -> teams.leave(ouest, fleur))).isTrue();
    asAdmin(() -> close(ouest));
    // The team is no more: the ticket is everybody's whose remit it fits.
    try (var as = caller.as(agent(nora))) {
      assertThat(desk.row(id).orElseThrow().team()).isEmpty();
    }
  }

  @Test
  void who_moves_takes_their_tickets_along_and_who_is_erased_comes_from_nowhere() throws Exception {
    String email = "mover." + round + "@example.org";
    TicketView view =
        asSystem(
            () ->
                desk.open(
                    NewTicket.of(
                        Channel.WEB, contact(email, "DE", null), "Moving", Said.of("Moving"))));
    long id = view.ticket().id();
    UUID person = view.ticket().customer().id();
    assertThat(sees(nora, id)).isTrue();
    assertThat(sees(fleur, id)).isFalse();
    asSystem(
        () -> {
          people.correct(person, contact(email, "FR", null));
          return null;
        });
    assertThat(sees(nora, id)).isFalse();
    assertThat(sees(fleur, id)).isTrue();
    asSystem(() -> people.recognise(contact(email, "DE", null)));
    assertThat(sees(nora, id)).isTrue();
    assertThat(sees(fleur, id)).isFalse();
    transaction.begin();
    held.erase(person);
    transaction.commit();
    assertThat(sees(fleur, id)).isTrue();
  }

  @Test
  void the_review_of_access_shows_which_teams_limit_an_account() {
    Caller officer = Caller.staff("olga", Set.of(Role.COMPLIANCE)).provenAt(clock.instant());
    try (var as = caller.as(officer)) {
      granting.open().stream()
          .filter(asked -> asked.login().equals(nora))
          .forEach(asked -> granting.decide(asked.id(), true));
      reviewing.begin();
      assertThat(reviewing.current().orElseThrow().items())
          .filteredOn(item -> item.login().equals(nora))
          .singleElement()
          .satisfies(
              item -> {
                assertThat(item.isLimitable()).isTrue();
                assertThat(item.teams())
                    .extracting(TeamView::name)
                    .containsExactly("Nord " + round);
                assertThat(item.teams().get(0).regions()).containsExactly("DE", "DK");
              });
    }
  }

  @Test
  void nobody_widens_what_they_see_themselves() {
    Caller both = Caller.staff(nora, Set.of(Role.AGENT, Role.ADMIN)).provenAt(clock.instant());
    try (var as = caller.as(both)) {
      assertThatThrownBy(() -> teams.leave(nord, nora)).isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> teams.join(ouest, nora)).isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> teams.change(nord, TeamTerms.of("Nord " + round, "", "de")))
          .isInstanceOf(InvalidInput.class);
      teams.change(nord, TeamTerms.of("Nord " + round, "DE", "de"));
      assertThatThrownBy(() -> teams.add(TeamTerms.of("NORD " + round, "", "")))
          .isInstanceOf(InvalidInput.class);
    }
  }

  private boolean sees(String login, long id) {
    try (var as = caller.as(agent(login))) {
      return desk.row(id).isPresent();
    }
  }

  private Caller agent(String login) {
    return Caller.staff(login, Set.of(Role.AGENT)).provenAt(clock.instant());
  }

  private Void close(UUID team) {
    teams.close(team);
    return null;
  }

  private TicketRow change(long id, Optional<String> assignee, Optional<String> team) {
    long version = desk.row(id).orElseThrow().version();
    return desk.change(
        id,
        version,
        new TicketChange(Optional.empty(), Optional.empty(), assignee, Optional.empty(), team));
  }

  private TicketView open(String country, String language) {
    String email = UUID.randomUUID() + "@example.org";
    return asSystem(
        () ->
            desk.open(
                NewTicket.of(
                    Channel.WEB, contact(email, country, language), "Hello", Said.of("Hello"))));
  }

  private <T> T asAdmin(Supplier<T> act) {
    try (var as = caller.as(Caller.staff("admin", Set.of(Role.ADMIN)).provenAt(clock.instant()))) {
      return act.get();
    }
  }

  private <T> T asSystem(Supplier<T> act) {
    try (var as = caller.as(Caller.system("test"))) {
      return act.get();
    }
  }

  private static TicketSearch any() {
    return search(Optional.empty());
  }

  private static TicketSearch numbered(long id) {
    return search(Optional.of(id));
  }

  private static TicketSearch search(Optional<Long> id) {
    return new TicketSearch(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        id);
  }

  private static Contact contact(String email, String country, String language) {
    return new Contact(
        Optional.of(email),
        Optional.of("Someone"),
        Optional.empty(),
        Optional.ofNullable(country),
        Optional.empty(),
        Optional.ofNullable(language));
  }
}
