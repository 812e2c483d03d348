package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.channels.store.Outbox;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.rights.Extension;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.RightsData;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;
import org.havendesk.rights.Tidying;
import org.havendesk.rights.store.RightsRequests;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request ends once, truthfully, and its clocks end with what they wait for. */
@ExtendWith(ArquillianExtension.class)
class RightsIT {

  private static final String EXCESSIVE = "manifestly_unfounded_or_excessive";

  @Deployment
  static WebArchive application() {
    return TheApplication.with(RightsIT.class);
  }

  @Inject private RightsDesk rights;
  @Inject private Extension extension;
  @Inject private RightsRequests register;
  @Inject private RightsData holder;
  @Inject private PeopleDesk people;
  @Inject private Outbox outbox;
  @Inject private Tidying tidying;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  private CurrentCaller.Scope scope;

  @BeforeEach
  void act() {
    scope = caller.as(Caller.system("test"));
  }

  @AfterEach
  void rest() {
    scope.close();
  }

  @Test
  void what_was_open_when_the_person_was_erased_is_withdrawn_and_not_nothing_held()
      throws Exception {
    var person = people.recognise(Contact.ofMail("wera@example.org", Optional.empty()));
    var open = confirmed("wera@example.org", person);

    transaction.begin();
    holder.erase(person);
    transaction.commit();

    var closed = rights.find(open).orElseThrow();
    assertThat(closed.status()).isEqualTo("withdrawn");
    assertThat(closed.outcome()).contains("superseded");
    assertThat(closed.receipt()).isPresent();
  }

  @Test
  void who_decides_second_is_told_that_somebody_was_faster() throws Exception {
    var person = people.recognise(Contact.ofMail("doris@example.org", Optional.empty()));
    var open = confirmed("doris@example.org", person);

    rights.complete(open, "The name is right now.");

    assertThatThrownBy(() -> rights.refuse(open, EXCESSIVE, Optional.empty()))
        .isInstanceOf(Stale.class);
    assertThat(rights.find(open).orElseThrow().outcome()).contains("done-by-hand");
  }

  @Test
  void a_request_is_refused_only_on_a_ground_that_the_law_has_against_it() throws Exception {
    var person = people.recognise(Contact.ofMail("gerda@example.org", Optional.empty()));
    var open = confirmed("gerda@example.org", person);

    assertThat(rights.groundsAgainst(open))
        .containsKey(EXCESSIVE)
        .doesNotContainKey("legal_claims");
    for (String ground : Arrays.asList("legal_claims", "no_time", null)) {
      assertThatThrownBy(() -> rights.refuse(open, ground, Optional.empty()))
          .isInstanceOfSatisfying(
              InvalidInput.class, e -> assertThat(e.field()).isEqualTo("ground"));
    }

    var refused = rights.refuse(open, EXCESSIVE, Optional.of("It is the ninth this week."));
    assertThat(refused.outcome()).contains("refused");
    assertThat(refused.refusal()).contains(EXCESSIVE);
  }

  @Test
  void the_list_begins_with_what_is_due_first_and_goes_on_page_by_page() throws Exception {
    for (String each : List.of("ada", "bea", "cleo", "dana", "edda")) {
      String mail = each + "@list.example";
      confirmed(mail, people.recognise(Contact.ofMail(mail, Optional.empty())));
    }
    List<UUID> listed = new ArrayList<>();
    List<Instant> due = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page = rights.list(true, after, 2);
      assertThat(page.requests()).hasSizeLessThanOrEqualTo(2).isNotEmpty();
      page.requests().forEach(request -> listed.add(request.id()));
      page.requests()
          .forEach(request -> due.add(request.nextClock().orElseThrow().due().toInstant()));
      after = page.next();
    } while (after.isPresent());
    assertThat(listed).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    assertThat(due).isSorted();
    assertThat(rights.list(true, Optional.of("no place"), 1000).requests()).hasSize(listed.size());
  }

  @Test
  void more_time_is_taken_once_for_a_reason_of_the_law_and_told_to_the_person() throws Exception {
    var person = people.recognise(Contact.ofMail("emil@example.org", Optional.empty()));
    var open = confirmed("emil@example.org", person);
    var first = rights.find(open).orElseThrow().nextClock().orElseThrow();
    var offer = extension.offer(open, Locale.ENGLISH).orElseThrow();

    assertThatThrownBy(() -> extension.take(open, "holidays", Optional.empty()))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo("reason"));
    var longer = extension.take(open, "complexity", Optional.of("Your files are many."));

    var clock = longer.nextClock().orElseThrow();
    assertThat(clock.due()).isEqualTo(offer.due()).isAfter(first.due().plusDays(50));
    assertThat(clock.name()).isEqualTo("extend");
    assertThat(longer.extensionReason()).contains("complexity");
    assertThat(extension.offer(open, Locale.ENGLISH)).isEmpty();
    assertThatThrownBy(() -> extension.take(open, "number", Optional.empty()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void once_the_period_is_over_nobody_can_take_more_time() throws Exception {
    var person = people.recognise(Contact.ofMail("late@example.org", Optional.empty()));
    var late =
        new NewRightsRequest(
            "rectification",
            Optional.empty(),
            "late@example.org",
            "DE",
            Optional.empty(),
            Optional.of(clock.instant().minus(Duration.ofDays(50))),
            Optional.empty(),
            Optional.of("de"));
    var open = confirmed(rights.file(late).id(), person);

    assertThat(extension.offer(open, Locale.ENGLISH)).isEmpty();
    assertThatThrownBy(() -> extension.take(open, "complexity", Optional.empty()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void the_person_knows_that_it_arrived_once_the_first_letter_is_out() throws Exception {
    var filed = filed("ada@example.org");

    tidying.noteAcknowledged();
    assertThat(rights.find(filed).flatMap(RightsRequestView::acknowledgedAt)).isEmpty();

    transaction.begin();
    outbox.find(lastLetter(filed)).orElseThrow().sent(clock.instant());
    transaction.commit();
    // The server's own timer may hold the row for a moment; then it is passed over.
    for (int attempts = 0; attempts < 1000 && !isAcknowledged(filed); attempts++) {
      tidying.noteAcknowledged();
    }
    assertThat(isAcknowledged(filed)).isTrue();
  }

  @Test
  void the_register_is_kept_as_long_as_the_law_wants_it_and_an_opt_out_as_long_as_it_holds()
      throws Exception {
    var person = people.recognise(Contact.ofMail("olga@example.org", Optional.empty()));
    var young = confirmed("olga@example.org", person);
    var old = confirmed("olga@example.org", person);
    rights.complete(young, "Done.");
    rights.complete(old, "Done.");
    var choice =
        rights.file(
            NewRightsRequest.of("consent_withdrawal", "olga@example.org", "DE", null, "de"));
    closedMonthsAgo(young, 35);
    closedMonthsAgo(old, 37);
    closedMonthsAgo(choice.id(), 37);

    tidying.shortenRegister();

    assertThat(rights.find(young)).isPresent();
    assertThat(rights.find(old)).isEmpty();
    assertThat(rights.find(choice.id())).isPresent();
  }

  private void closedMonthsAgo(UUID request, int months) throws Exception {
    transaction.begin();
    entities
        .createNativeQuery(
            "update rights_request set key_destroyed = true,"
                + " closed_at = utc_timestamp(6) - interval ? month where id = ?")
        .setParameter(1, months)
        .setParameter(2, request.toString())
        .executeUpdate();
    transaction.commit();
  }

  private UUID lastLetter(UUID request) {
    return register.find(request).orElseThrow().lastLetter().orElseThrow();
  }

  private boolean isAcknowledged(UUID request) {
    return register.find(request).orElseThrow().acknowledgedAt().isPresent();
  }

  private UUID filed(String email) {
    return rights.file(NewRightsRequest.of("rectification", email, "DE", null, "de")).id();
  }

  private UUID confirmed(String email, UUID person) throws Exception {
    return confirmed(filed(email), person);
  }

  private UUID confirmed(UUID id, UUID person) throws Exception {
    transaction.begin();
    register.lock(id).orElseThrow().confirm(Optional.of(person), clock.instant());
    transaction.commit();
    return id;
  }
}
