package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.channels.TicketLinks;
import org.havendesk.help.ComingBack;
import org.havendesk.help.MyTickets;
import org.havendesk.help.VisitOver;
import org.havendesk.knowledge.HelpShelf;
import org.havendesk.knowledge.KnowledgeDesk;
import org.havendesk.knowledge.NewText;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.satisfaction.RatingDesk;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketStatus;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers reach their own tickets and nothing else, and anybody reads what was published. */
@ExtendWith(ArquillianExtension.class)
class HelpIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(HelpIT.class);
  }

  @Inject private TicketDesk desk;
  @Inject private TicketLinks ticketLinks;
  @Inject private ComingBack comingBack;
  @Inject private MyTickets mine;
  @Inject private RatingDesk ratings;
  @Inject private KnowledgeDesk knowledge;
  @Inject private HelpShelf shelf;
  @Inject private CurrentCaller caller;

  private final String round = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_visit_reaches_one_ticket_its_own_messages_and_no_note() {
    long own = opened("ann");
    long other = opened("ann");
    long strangers = opened("bob");
    asSystem(() -> desk.note(own, "She sounds cross.", List.of()));
    String visit = enters(own);
    assertThat(mine.one(visit, own).said())
        .extracting(said -> said.text())
        .containsExactly("Hello.");
    assertThat(mine.all(visit)).extracting(ticket -> ticket.id()).containsExactly(own);
    assertThatThrownBy(() -> mine.one(visit, other)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> mine.one(visit, strangers)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> mine.write(visit, strangers, Said.of("Me too.")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> mine.one("invented", own)).isInstanceOf(VisitOver.class);
    // A link is no visit, and neither is a token of another purpose.
    assertThatThrownBy(() -> mine.all(tokenOf(own))).isInstanceOf(VisitOver.class);
    assertThat(comingBack.enter(visit)).isEmpty();
  }

  @Test
  void files_are_handed_out_to_whose_they_are() {
    long own = opened("cara");
    String visit = enters(own);
    var file = Upload.of("lamp.txt", "a lamp".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    mine.write(visit, own, new Said("Here.", Optional.empty(), Optional.empty(), List.of(file)));
    long id = mine.one(visit, own).said().get(1).files().get(0).id();
    assertThat(mine.file(visit, own, id)).get().extracting(f -> f.name()).isEqualTo("lamp.txt");
    long strangers = opened("dan");
    assertThat(mine.file(enters(strangers), strangers, id)).isEmpty();
  }

  @Test
  void what_is_closed_takes_nothing_more_until_it_is_open_again() {
    long own = opened("eve");
    String visit = enters(own);
    mine.close(visit, own, true);
    assertThat(mine.one(visit, own).status()).isEqualTo(TicketStatus.CLOSED);
    assertThatThrownBy(() -> mine.write(visit, own, Said.of("More.")))
        .isInstanceOf(InvalidInput.class);
    mine.close(visit, own, false);
    mine.write(visit, own, Said.of("More."));
    assertThat(mine.one(visit, own).said()).hasSize(2);
  }

  @Test
  void an_address_is_not_flooded_known_or_not() {
    String nobody = "nobody-" + round + "@help.example";
    for (int i = 0; i < 5; i++) {
      comingBack.ask(nobody, Locale.ENGLISH);
    }
    assertThatThrownBy(() -> comingBack.ask(nobody.toUpperCase(Locale.ROOT), Locale.ENGLISH))
        .isInstanceOf(TooManyRequests.class);
    assertThatThrownBy(() -> comingBack.ask("no address", Locale.ENGLISH))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void only_what_is_solved_is_rated_and_a_colleague_reads_it_masked() {
    long own = opened("fay");
    String visit = enters(own);
    assertThat(ratings.own(visit, own)).isEmpty();
    assertThatThrownBy(() -> ratings.rateOwn(visit, own, 5, null)).isInstanceOf(NotFound.class);
    asSystem(
        () ->
            desk.change(
                own, desk.row(own).orElseThrow().version(), TicketChange.to(TicketStatus.SOLVED)));
    assertThatThrownBy(() -> ratings.rateOwn(visit, own, 6, null)).isInstanceOf(InvalidInput.class);
    ratings.rateOwn(visit, own, 5, "Write to fay@elsewhere.example");
    assertThat(ratings.own(visit, own))
        .get()
        .extracting(r -> r.comment().orElse(""))
        .isEqualTo("Write to fay@elsewhere.example");
    try (var scope = caller.as(Caller.staff("agent", List.of(Role.AGENT)))) {
      var seen = ratings.of(own).orElseThrow();
      assertThat(seen.score()).contains(5);
      assertThat(seen.comment().orElseThrow()).contains("Write to").doesNotContain("fay@elsewhere");
    }
  }

  @Test
  void anybody_reads_what_was_published_and_only_that() {
    String slug = "bulbs-" + round;
    long category =
        asSenior(() -> knowledge.call(Optional.empty(), java.util.Map.of("en", "Bulbs")));
    long article =
        asSenior(
            () -> knowledge.save(text(Optional.empty(), slug, category, "en", "Bulbs " + round)));
    assertThat(shelf.find(slug, "en")).isEmpty();
    assertThat(shelf.search("bulbs " + round, "en", 5))
        .extracting(e -> e.slug())
        .doesNotContain(slug);
    asSenior(
        () -> {
          knowledge.publish(article, "en");
          return null;
        });
    assertThat(shelf.search("bulb " + round, "de", 5)).extracting(e -> e.slug()).startsWith(slug);
    assertThat(shelf.find(slug, "de")).get().extracting(a -> a.language()).isEqualTo("en");
    // A newer version is not public before it is published.
    asSenior(() -> knowledge.save(text(Optional.of(article), slug, category, "en", "Changed")));
    assertThat(shelf.find(slug, "en")).get().extracting(a -> a.title()).isEqualTo("Bulbs " + round);
    assertThatThrownBy(
            () ->
                asSenior(
                    () -> knowledge.save(text(Optional.empty(), slug, category, "en", "Again"))))
        .isInstanceOf(InvalidInput.class);
    asSenior(
        () -> {
          knowledge.archive(article, true);
          return null;
        });
    assertThat(shelf.search("bulb " + round, "en", 5))
        .extracting(e -> e.slug())
        .doesNotContain(slug);
    try (var scope = caller.as(Caller.staff("agent", List.of(Role.AGENT)))) {
      assertThatThrownBy(() -> knowledge.list("en")).isInstanceOf(AccessDenied.class);
    }
  }

  private static NewText text(
      Optional<Long> id, String slug, long category, String language, String title) {
    return new NewText(id, slug, category, language, title, "Some *words*.", true);
  }

  private long opened(String name) {
    var contact = Contact.ofMail(name + "-" + round + "@help.example", Optional.of(name));
    return asSystem(
        () ->
            desk.open(NewTicket.of(Channel.MAIL, contact, "A matter", Said.of("Hello.")))
                .ticket()
                .id());
  }

  private String enters(long ticket) {
    return comingBack.enter(tokenOf(ticket)).orElseThrow();
  }

  private String tokenOf(long ticket) {
    return ticketLinks.of(ticket).toString().replaceAll(".*t=", "");
  }

  private <T> T asSystem(Supplier<T> act) {
    try (var scope = caller.as(Caller.system("test"))) {
      return act.get();
    }
  }

  private <T> T asSenior(Supplier<T> act) {
    try (var scope = caller.as(Caller.staff("senior-agent", List.of(Role.SENIOR_AGENT)))) {
      return act.get();
    }
  }
}
