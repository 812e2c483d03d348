package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PermittedUses;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Use;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.tickets.CopyDesk;
import org.havendesk.tickets.CopyIn;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.OthersTickets;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketData;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.store.Channel;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is copied in has a key of their own, and so have their words in somebody else's ticket. */
@ExtendWith(ArquillianExtension.class)
class CopiedInIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(CopiedInIT.class);
  }

  @Inject private CopyDesk copying;
  @Inject private TicketDesk desk;
  @Inject private TicketData held;
  @Inject private OthersTickets others;
  @Inject private PeopleDesk people;
  @Inject private PermittedUses uses;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final String anna = "anna." + round + "@nest.example";
  private final String dora = "dora." + round + "@turm.example";
  private TicketView ticket;

  @BeforeEach
  void anna_writes() {
    Contact contact = Contact.ofMail(anna, Optional.of("Anna Amsel"));
    Said said =
        new Said(
            "The roof leaks, ask " + dora,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(dora));
    ticket = system(() -> desk.open(NewTicket.of(Channel.MAIL, contact, "Roof", said)));
  }

  @Test
  void a_third_party_is_told_only_if_that_is_meant_and_allowed() throws Exception {
    assertThatThrownBy(() -> reply(new CopyIn(dora, Set.of(), false)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("copiedAgreed"));
    assertThat(system(() -> people.findByEmail(dora))).as("nobody is known by it").isEmpty();

    assertThat(reply(new CopyIn(dora, Set.of(), true)).copied())
        .singleElement()
        .satisfies(copy -> assertThat(copy.address()).hasValue("d•••@t•••.example"));

    transaction.begin();
    uses.stop(ticket.ticket().customer().id(), UUID.randomUUID(), List.of(Use.SHARING));
    transaction.commit();
    assertThatThrownBy(() -> reply(new CopyIn(dora, Set.of(), true)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("copiedShared"));
  }

  @Test
  void whom_a_mail_named_is_offered_masked_and_the_customer_is_not() {
    List<CopyDesk.Offer> offers = agent(() -> copying.offers(ticket.ticket().id()));
    assertThat(offers)
        .singleElement()
        .satisfies(offer -> assertThat(offer.shown()).isEqualTo("d•••@t•••.example"));
    assertThat(reply(new CopyIn("", Set.of(offers.get(0).key()), true)).copied()).hasSize(1);
    assertThat(reply(new CopyIn(anna, Set.of(), true)).copied()).as("the customer").isEmpty();
  }

  @Test
  void her_words_go_with_her_key_and_stay_when_the_customer_goes() {
    reply(new CopyIn(dora, Set.of(), true));
    UUID who = system(() -> people.findByEmail(dora)).orElseThrow();
    MessageView hers =
        system(
            () ->
                desk.receive(
                    ticket.ticket().id(), who, Said.of("Monday is fine, says Anna Amsel.")));

    assertThat(exported(who).get("messages")).hasSize(1);
    assertThat(exported(who).get("copies"))
        .singleElement()
        .satisfies(copy -> assertThat(copy).containsEntry("to", dora));
    assertThat(exported(ticket.ticket().customer().id()).get("messages"))
        .extracting(message -> message.get("from"))
        .containsExactly("you", "us", "another");

    // Anna goes: what Dora said stays, without Anna.
    takeOut(ticket.ticket().customer().id());
    assertThat(textOf(hers)).hasValue("Monday is fine, says [erased].");
    inTransaction(
        () -> {
          keys.shred(ticket.ticket().customer().id());
          held.erase(ticket.ticket().customer().id());
        });
    assertThat(textOf(hers)).hasValue("Monday is fine, says [erased].");
    inTransaction(
        () -> {
          keys.shred(who);
          held.erase(who);
        });
    assertThat(textOf(hers)).isEmpty();
  }

  @Test
  void who_goes_is_taken_out_of_what_a_mail_named() {
    reply(new CopyIn(dora, Set.of(), true));
    UUID who = system(() -> people.findByEmail(dora)).orElseThrow();
    takeOut(who);
    inTransaction(
        () -> {
          keys.shred(who);
          held.erase(who);
        });
    assertThat(agent(() -> copying.offers(ticket.ticket().id()))).isEmpty();
    assertThat(exported(ticket.ticket().customer().id()).toString()).doesNotContain(dora);
  }

  private Optional<String> textOf(MessageView said) {
    return system(() -> desk.view(ticket.ticket().id())).orElseThrow().messages().stream()
        .filter(message -> message.id() == said.id())
        .findFirst()
        .orElseThrow()
        .text();
  }

  private MessageView reply(CopyIn copyIn) {
    return agent(
        () -> {
          long id = ticket.ticket().id();
          long answer =
              copying.reply(id, null, "We send somebody.", List.of(), TicketChange.none(), copyIn);
          return desk.view(id).orElseThrow().messages().stream()
              .filter(message -> message.id() == answer)
              .findFirst()
              .orElseThrow();
        });
  }

  private Map<String, List<Map<String, Object>>> exported(UUID person) {
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
    inTransaction(() -> held.export(person, sink));
    return kinds;
  }

  private void takeOut(UUID person) {
    inTransaction(
        () -> {
          var walked = OthersTickets.Walked.begin(true);
          while (walked.more()) {
            walked = others.takeOut(Set.of(person), walked.last());
          }
        });
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

  private <T> T agent(Supplier<T> act) {
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
