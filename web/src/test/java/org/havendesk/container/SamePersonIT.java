package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleData;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PermittedUses;
import org.havendesk.people.SamePeople;
import org.havendesk.people.UseGate;
import org.havendesk.people.store.Likenesses;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.SamePersonDesk;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketSearch;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records of one human: linked without moving anything, and taken apart again. */
@ExtendWith(ArquillianExtension.class)
class SamePersonIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(SamePersonIT.class);
  }

  @Inject private SamePersonDesk desk;
  @Inject private SamePeople same;
  @Inject private TicketDesk tickets;
  @Inject private PeopleDesk people;
  @Inject private PeopleData held;
  @Inject private Likenesses likenesses;
  @Inject private PermittedUses uses;
  @Inject private UseGate gate;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;

  private final String round = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void records_with_the_same_name_or_number_are_offered_and_nobody_else() {
    String number = "+4930" + (1_000_000 + Math.abs(round.hashCode() % 9_000_000));
    UUID mail = opens("a." + round, "Klara Möwe" + round, number).customer().id();
    UUID other = opens("b." + round, "Möwe" + round + ", Klara", null).customer().id();
    UUID phone = opens("c." + round, "K.", number).customer().id();
    UUID stranger = opens("d." + round, "Klara", null).customer().id();

    assertThat(lead(() -> desk.possible(mail)))
        .extracting(like -> like.person().id())
        .containsExactlyInAnyOrder(other, phone)
        .doesNotContain(stranger);
    assertThat(lead(() -> desk.possible(phone)))
        .singleElement()
        .satisfies(like -> assertThat(like.alike()).containsExactly("phone"));
    assertThat(lead(() -> desk.possible(other)))
        .allSatisfy(like -> assertThat(like.person().name().orElseThrow()).contains("•••"));
  }

  @Test
  void linked_records_have_one_list_of_tickets_and_the_one_known_first_leads() {
    TicketRow first = opens("a." + round, "Ada", null);
    TicketRow second = opens("b." + round, "Ada B.", null);
    TicketRow third = opens("c." + round, "A. B.", null);
    link(second, first);
    link(third, second);

    assertThat(lead(() -> desk.records(third.customer().id())))
        .hasSize(3)
        .first()
        .satisfies(
            known -> {
              assertThat(known.person().id()).isEqualTo(first.customer().id());
              assertThat(known.leading()).isTrue();
              assertThat(known.tickets()).containsExactly(first.id());
            });
    assertThat(ticketsOf(first)).containsExactly(third.id(), second.id(), first.id());
    // Who is taken out of the middle leaves the others as they were before.
    lead(() -> separated(second));
    assertThat(ticketsOf(first)).containsExactly(first.id());
    assertThat(ticketsOf(third)).containsExactly(third.id());
  }

  @Test
  void what_one_record_restricts_holds_for_all_until_they_are_separated() throws Exception {
    TicketRow one = opens("a." + round, "Ida", null);
    TicketRow other = opens("b." + round, "Ida", null);
    link(one, other);
    transaction.begin();
    uses.stop(one.customer().id(), UUID.randomUUID(), List.of(Use.SERVICE));
    transaction.commit();

    assertThat(system(() -> gate.permits(other.customer().id(), Use.SERVICE))).isFalse();
    assertThat(system(() -> people.view(other.customer().id()).restricted())).isTrue();
    lead(() -> separated(other));
    assertThat(system(() -> gate.permits(other.customer().id(), Use.SERVICE))).isTrue();
    assertThat(system(() -> gate.permits(one.customer().id(), Use.SERVICE))).isFalse();
  }

  @Test
  void only_a_confirmed_link_counts_where_one_address_was_proven() {
    TicketRow proven = opens("a." + round, "Uta", null);
    TicketRow likely = opens("b." + round, "Uta", null);
    TicketRow sure = opens("c." + round, "Uta", null);
    link(proven, likely);
    link(likely, sure);
    UUID person = proven.customer().id();

    assertThat(system(() -> same.confirmed(person))).containsExactly(person);
    assertThatThrownBy(
            () ->
                system(
                    () -> {
                      same.confirm(person, UUID.randomUUID(), UUID.randomUUID(), "guessed");
                      return null;
                    }))
        .isInstanceOf(InvalidInput.class);
    inTransaction(
        () -> same.confirm(person, sure.customer().id(), UUID.randomUUID(), "asked by telephone"));
    assertThat(system(() -> same.confirmed(person)))
        .containsExactlyInAnyOrder(person, sure.customer().id());
  }

  @Test
  void who_may_not_see_both_or_may_not_link_links_nothing() {
    TicketRow one = opens("a." + round, "Eva", null);
    TicketRow other = opens("b." + round, "Eva", null);
    try (var as = caller.as(Caller.staff("agent", Set.of(Role.AGENT)))) {
      assertThatThrownBy(() -> desk.link(one.customer().id(), other.customer().id()))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> desk.possible(one.customer().id())).isInstanceOf(AccessDenied.class);
      assertThat(desk.records(one.customer().id())).hasSize(1);
    }
    assertThatThrownBy(() -> lead(() -> separated(one))).isInstanceOf(NotFound.class);
  }

  @Test
  void an_erased_record_is_never_linked_and_leaves_its_group() {
    TicketRow one = opens("a." + round, "Ole Ohm" + round, null);
    TicketRow gone = opens("b." + round, "Ole Ohm" + round, null);
    link(one, gone);
    inTransaction(
        () -> {
          keys.shred(gone.customer().id());
          held.erase(gone.customer().id());
        });

    assertThat(system(() -> same.group(one.customer().id()))).hasSize(1);
    assertThat(lead(() -> desk.possible(one.customer().id()))).isEmpty();
    assertThatThrownBy(() -> link(one, gone)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void who_was_here_before_is_noted_afterwards() {
    TicketRow one = opens("a." + round, "Isa Iltis" + round, null);
    TicketRow other = opens("b." + round, "Isa Iltis" + round, null);
    inTransaction(() -> likenesses.removeOf(other.customer().id()));
    assertThat(lead(() -> desk.possible(one.customer().id()))).isEmpty();

    boolean more = true;
    while (more) {
      more = system(() -> people.noteLikenesses(100));
    }

    assertThat(lead(() -> desk.possible(one.customer().id()))).hasSize(1);
  }

  private void link(TicketRow one, TicketRow other) {
    lead(
        () -> {
          desk.link(one.customer().id(), other.customer().id());
          return null;
        });
  }

  private Void separated(TicketRow one) {
    desk.separate(one.customer().id());
    return null;
  }

  private List<Long> ticketsOf(TicketRow one) {
    return lead(() -> tickets.listBefore(TicketSearch.of(one.customer().id()), Long.MAX_VALUE, 10))
        .stream()
        .map(TicketRow::id)
        .toList();
  }

  private TicketRow opens(String mailbox, String name, String phone) {
    Contact contact =
        new Contact(
            Optional.of(mailbox + "@example.org"),
            Optional.of(name),
            Optional.ofNullable(phone),
            Optional.of("DE"),
            Optional.empty(),
            Optional.empty());
    return system(() -> tickets.open(NewTicket.of(Channel.WEB, contact, "Hello", Said.of("Hello"))))
        .ticket();
  }

  private void inTransaction(Runnable act) {
    try (var as = caller.as(Caller.system("test"))) {
      transaction.begin();
      act.run();
      transaction.commit();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private <T> T lead(Supplier<T> act) {
    try (var as = caller.as(Caller.staff("senior", Set.of(Role.SENIOR_AGENT)))) {
      return act.get();
    }
  }

  private <T> T system(Supplier<T> act) {
    try (var as = caller.as(Caller.system("test"))) {
      return act.get();
    }
  }
}
