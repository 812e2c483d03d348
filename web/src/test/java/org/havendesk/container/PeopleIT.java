package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleData;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.store.Channel;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One human being is one person, whoever writes at the same moment, until they are erased. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(PeopleIT.class);
  }

  @Inject private PeopleDesk people;
  @Inject private PeopleData held;
  @Inject private TicketDesk tickets;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService threads;

  @Test
  void two_first_contacts_at_the_same_moment_are_one_person() throws Exception {
    for (int round = 0; round < 10; round++) {
      String address = "twin" + round + "@example.org";
      var start = new CyclicBarrier(2);
      Callable<UUID> contact =
          () -> {
            start.await(10, TimeUnit.SECONDS);
            return open(contact(address, null)).ticket().customer().id();
          };
      Future<UUID> one = threads.submit(contact);
      Future<UUID> other = threads.submit(contact);

      UUID winner = one.get();
      assertThat(other.get()).isEqualTo(winner);
      assertThat(view(winner).email()).isPresent();
    }
  }

  @Test
  void nobody_gets_at_somebody_by_naming_their_telephone_with_another_address() {
    UUID caller = recognise(contact(null, "+49 30 901820"));
    UUID writer = recognise(contact("mallory@example.org", "+49 30 901820"));

    assertThat(writer).isNotEqualTo(caller);
    assertThat(recognise(contact("mallory@example.org", null))).isEqualTo(writer);
    assertThat(recognise(contact(null, "+49 30 901820"))).isEqualTo(caller);
  }

  @Test
  void where_address_and_telephone_lead_to_two_people_the_address_decides() {
    UUID byPhone = recognise(contact("gran@example.org", "+49 30 901821"));
    UUID byMail = recognise(contact("kid@example.org", null));

    assertThat(recognise(contact("kid@example.org", "+49 30 901821"))).isEqualTo(byMail);
    assertThat(recognise(contact(null, "+49 30 901821"))).isEqualTo(byPhone);
    assertThat(recognise(contact("uncle@example.org", "+49 30 901821")))
        .isNotIn(Set.of(byPhone, byMail));
  }

  @Test
  void an_erasure_waits_for_who_is_writing() throws Exception {
    UUID person = recognise(contact("slow@example.org", null));
    transaction.begin();
    keys.seal(person, "person.name", new byte[] {1});
    Future<Boolean> shredding = threads.submit(() -> keys.shred(person));

    assertThatThrownBy(() -> shredding.get(500, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    transaction.commit();
    assertThat(shredding.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void after_an_erasure_the_same_address_is_somebody_new_and_the_old_ticket_is_over()
      throws Exception {
    TicketView before = open(contact("again@example.org", null));
    UUID erased = before.ticket().customer().id();
    transaction.begin();
    keys.shred(erased);
    held.erase(erased);
    Future<UUID> writing = threads.submit(() -> recognise(contact("again@example.org", null)));
    assertThatThrownBy(() -> writing.get(500, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    transaction.commit();

    UUID afterwards = writing.get(10, TimeUnit.SECONDS);
    assertThat(afterwards).isNotEqualTo(erased);
    assertThat(view(afterwards).email()).isPresent();
    long ticket = before.ticket().id();
    try (var as = caller.as(Caller.system("test"))) {
      assertThatThrownBy(() -> tickets.receive(ticket, Said.of("Hello?")))
          .isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> tickets.note(ticket, "Who was this?", List.of()))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void who_lives_where_only_the_region_tells_who_serves_them_must_tell_it() {
    var somewhere =
        new Contact(
            Optional.of("some@example.org"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("US"),
            Optional.empty(),
            Optional.empty());

    assertThatThrownBy(() -> recognise(somewhere))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("customer.region"));
  }

  @Test
  void words_that_differ_by_an_accent_or_by_case_are_two_tags() {
    long ticket = open(contact("tags@example.org", null)).ticket().id();
    Set<String> words = Set.of("schon", "schön", "Schön");
    var change =
        new TicketChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(words),
            Optional.empty());
    try (var as = caller.as(Caller.system("test"))) {
      long version = tickets.row(ticket).orElseThrow().version();

      assertThat(tickets.change(ticket, version, change).tags())
          .containsExactlyInAnyOrderElementsOf(words);
    }
  }

  private UUID recognise(Contact contact) {
    try (var as = caller.as(Caller.system("test"))) {
      return people.recognise(contact);
    }
  }

  private PersonView view(UUID person) {
    try (var as = caller.as(Caller.system("test"))) {
      return people.view(person);
    }
  }

  private TicketView open(Contact contact) {
    try (var as = caller.as(Caller.system("test"))) {
      return tickets.open(NewTicket.of(Channel.WEB, contact, "Hello", Said.of("Hello")));
    }
  }

  private static Contact contact(String email, String phone) {
    return new Contact(
        Optional.ofNullable(email),
        Optional.of("Someone"),
        Optional.ofNullable(phone),
        Optional.of("DE"),
        Optional.empty(),
        Optional.empty());
  }
}
