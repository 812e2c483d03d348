package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.channels.LetterSent;
import org.havendesk.consent.ChoiceView;
import org.havendesk.consent.ConsentDesk;
import org.havendesk.consent.Decision.Reason;
import org.havendesk.consent.EndingConsents;
import org.havendesk.consent.NewChoice;
import org.havendesk.consent.NoticeBoard;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Standing.State;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.people.Contact;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.recipients.NewRecipient;
import org.havendesk.recipients.RecipientDesk;
import org.havendesk.recipients.RecipientTerms;
import org.havendesk.recipients.store.KnownBy;
import org.havendesk.records.AssessmentDesk;
import org.havendesk.records.AssessmentView;
import org.havendesk.records.ProcessingRecords;
import org.havendesk.records.store.ImpactAssessment.Words;
import org.havendesk.records.store.Outcome;
import org.havendesk.regulation.RecipientKind;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Channel;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Data is used for what people and assessments let it be used for, and it can be shown. */
@ExtendWith(ArquillianExtension.class)
class ProcessingIT {

  private static final Optional<String> ALL = Optional.empty();

  @Deployment
  static WebArchive application() {
    return TheApplication.with(ProcessingIT.class);
  }

  @Inject private ConsentDesk consents;
  @Inject private EndingConsents ending;
  @Inject private NoticeBoard board;
  @Inject private RecipientDesk recipients;
  @Inject private TicketDesk tickets;
  @Inject private AssessmentDesk assessments;
  @Inject private ProcessingRecords records;
  @Inject private Event<LetterSent> letters;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource database;

  @Test
  void a_recipient_sees_only_whom_it_may_see_for_a_purpose_that_it_serves() {
    registers("Advertiser Ltd", "advertiser", RecipientKind.SHARED, List.of("partners"));
    registers("Night Desk Ltd", "night-desk", RecipientKind.PROCESSOR, List.of("service"));
    var customer = Contact.ofMail("olga@gate.example", Optional.of("Olga"));
    var opened =
        as(() -> tickets.open(NewTicket.of(Channel.WEB, customer, "Mine", Said.of("Mine only"))));
    UUID olga = opened.ticket().customer().id();
    long id = opened.ticket().id();

    assertThat(seenBy("night-desk", id)).isTrue();
    assertThat(seenBy("our-own-shop", id)).isTrue();
    assertThat(seenBy("advertiser", id)).isFalse();
    assertThat(subjectFor("advertiser", id)).isEmpty();
    assertThat(subjectFor("night-desk", id)).contains("Mine");
    choose(olga, "partners", ConsentAct.GIVEN, Optional.empty());
    assertThat(seenBy("advertiser", id)).isTrue();
    // She opts out: no recipient of this purpose sees her from now on; others do.
    choose(olga, "partners", ConsentAct.WITHDRAWN, Optional.empty());
    assertThat(seenBy("advertiser", id)).isFalse();
    assertThat(seenBy("night-desk", id)).isTrue();
  }

  @Test
  void a_yes_that_is_over_by_time_is_written_down_once() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update notice set published_at = '2020-01-01' where topic = 'newsletter'");
    }
    var given = OffsetDateTime.parse("2023-02-28T10:00:00Z").toInstant();
    UUID ina = person("ina");
    choose(ina, "newsletter", Optional.of("phone"), ConsentAct.GIVEN, Optional.of(given));
    choose(ina, "newsletter", Optional.of("mail"), ConsentAct.WITHDRAWN, Optional.of(given));
    assertThat(may(ina, "newsletter")).isEqualTo(Reason.EXPIRED);

    as(this::endWhatIsOver);
    as(this::endWhatIsOver);
    var history =
        as(() -> consents.historyOf(ina)).stream()
            .filter(one -> one.purpose().equals("newsletter"))
            .toList();
    assertThat(history.stream().map(ChoiceView::act))
        .containsExactlyInAnyOrder("given", "withdrawn", "expired");
    var over = history.stream().filter(one -> one.act().equals("expired")).findFirst().get();
    assertThat(over.at()).isEqualTo(OffsetDateTime.parse("2025-02-28T10:00:00Z").toInstant());
    assertThat(over.source()).isEqualTo("time");
    assertThat(over.receipt()).isNotNull();
    assertThat(as(() -> consents.receipt(over.id()))).contains("dpv:ConsentExpired");
    assertThat(
            as(() -> consents.standingsOf(ina)).stream()
                .filter(one -> one.channel().equals(Optional.of("phone")))
                .map(one -> one.state()))
        .containsExactly(State.EXPIRED);
    assertThatThrownBy(() -> choose(ina, "partners", ConsentAct.EXPIRED, Optional.empty()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void who_got_a_letter_was_told_of_the_notice_and_it_is_proven() throws Exception {
    UUID tom = person("tom");
    for (int letter = 0; letter < 2; letter++) {
      transaction.begin();
      as(
          () -> {
            letters.fire(new LetterSent(tom, Optional.of("de-DE")));
            return null;
          });
      transaction.commit();
    }
    var told = as(() -> consents.toldOf(tom));
    assertThat(told).hasSize(1);
    assertThat(told.get(0).receipt()).isPresent();
    assertThat(board.current("privacy", Locale.GERMAN).map(NoticeText::id))
        .contains(told.get(0).notice());
  }

  @Test
  void what_leaves_a_high_risk_waits_for_the_authority() {
    UUID zoe = person("zoe");
    choose(zoe, "assistant", ConsentAct.GIVEN, Optional.empty());
    assertThat(may(zoe, "assistant")).isEqualTo(Reason.CONSENT);

    UUID id = as(() -> assessments.begin("assistant"));
    var draft = as(() -> assessments.read(id));
    // What the program knows speaks for it, but is not enough by itself.
    assertThat(draft.words().triggers()).containsExactly("gdpr/new_technology");
    assertThat(draft.needed()).isFalse();
    List<String> met = new ArrayList<>(draft.words().triggers());
    met.add("gdpr/sensitive_data");
    write(draft, new Words(met, "A machine drafts answers.", "", "", ""));
    assertThatThrownBy(() -> as(() -> submit(id)))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo("risks"));
    write(
        as(() -> assessments.read(id)),
        new Words(met, "A machine drafts answers.", "Wrong answers.", "People check.", "Consult."));
    as(() -> submit(id));
    assertThat(as(() -> assessments.read(id)).needed()).isTrue();

    LocalDate nextYear = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusYears(1);
    assertThatThrownBy(() -> as(() -> decide(id, Outcome.PROCEED, nextYear)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("decider"));
    assertThatThrownBy(() -> as("lawyer", () -> decide(id, Outcome.NOT_NEEDED, nextYear)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("outcome"));
    assertThatThrownBy(() -> as("lawyer", () -> decide(id, Outcome.CONSULT, nextYear.plusYears(3))))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("reviewBy"));
    as("lawyer", () -> decide(id, Outcome.CONSULT, nextYear));

    assertThat(may(zoe, "assistant")).isEqualTo(Reason.HELD_BACK);
    assertThat(assessed("Help by a machine")).startsWith("The authority is consulted");
    LocalDate asked = LocalDate.now(clock.withZone(ZoneId.of("Europe/Brussels")));
    var waiting = as(() -> assessments.read(id));
    assertThat(waiting.due().get(0).citation()).isEqualTo("GDPR 36(2)");
    assertThat(Period.between(asked.plusWeeks(8), day(waiting)).getDays()).isBetween(0, 4);
    as(
        () -> {
          assessments.extend(id);
          return null;
        });
    assertThat(day(as(() -> assessments.read(id)))).isAfterOrEqualTo(asked.plusWeeks(14));
    as(
        () -> {
          assessments.answered(id, "With a human in the loop.", true);
          return null;
        });
    assertThat(may(zoe, "assistant")).isEqualTo(Reason.CONSENT);
    assertThat(as(() -> assessments.begin("assistant"))).isNotEqualTo(id);
  }

  @Test
  void the_record_says_what_protects_the_data_from_what_the_system_is() {
    var today = as(() -> records.today(Locale.ENGLISH));
    assertThat(today.security()).hasSize(6);
    assertThat(today.security().get(0)).matches("\\d+ fields in \\d+ tables.*; \\d+ keys.*");
    assertThat(today.security().get(0)).doesNotStartWith("0 ");
    assertThat(assessed("Answering you")).isEqualTo("Not called for by what is known");
  }

  private String assessed(String activity) {
    return as(() -> records.today(Locale.ENGLISH)).activities().stream()
        .filter(one -> one.name().equals(activity))
        .map(one -> one.assessment())
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(AssessmentView waiting) {
    return waiting.due().get(0).due().toLocalDate();
  }

  private void write(AssessmentView read, Words words) {
    as(
        () -> {
          assessments.write(read.id(), words, read.version());
          return null;
        });
  }

  private Void submit(UUID id) {
    assessments.submit(id);
    return null;
  }

  private Void decide(UUID id, Outcome outcome, LocalDate reviewBy) {
    assessments.decide(id, outcome, reviewBy);
    return null;
  }

  private Void endWhatIsOver() {
    ending.endWhatIsOver();
    return null;
  }

  private void registers(String name, String client, RecipientKind kind, List<String> purposes) {
    var terms = new RecipientTerms("DE", false, Optional.of(client), purposes, ALL, ALL, ALL);
    as(
        () ->
            recipients.register(
                new NewRecipient(
                    name,
                    kind,
                    "https://1.1.1.1/",
                    "a@b.example",
                    "x",
                    KnownBy.EMAIL_SHA256,
                    terms)));
  }

  private boolean seenBy(String client, long ticket) {
    try (var as = caller.as(Caller.partner(client, EnumSet.of(Permission.TICKETS_READ)))) {
      tickets.view(ticket);
      return true;
    } catch (UseStopped hidden) {
      return false;
    }
  }

  private Optional<String> subjectFor(String client, long ticket) {
    try (var as = caller.as(Caller.partner(client, EnumSet.of(Permission.TICKETS_READ)))) {
      return tickets.row(ticket).flatMap(TicketRow::subject);
    }
  }

  private UUID person(String name) {
    var contact = Contact.ofMail(name + "@gate.example", Optional.of(name));
    return as(
        () ->
            consents
                .record(
                    contact,
                    new NewChoice(
                        "quality",
                        ALL,
                        ConsentAct.GIVEN,
                        Optional.empty(),
                        ALL,
                        GivenBy.SELF,
                        Optional.empty()))
                .person());
  }

  private void choose(UUID person, String purpose, ConsentAct act, Optional<Instant> when) {
    choose(person, purpose, ALL, act, when);
  }

  private void choose(
      UUID person,
      String purpose,
      Optional<String> channel,
      ConsentAct act,
      Optional<Instant> when) {
    var text = board.current(purpose, Locale.ENGLISH).map(NoticeText::id);
    as(
        () ->
            consents.record(
                person,
                new NewChoice(
                    purpose, channel, act, text, Optional.of("call"), GivenBy.SELF, when)));
  }

  private Reason may(UUID person, String purpose) {
    return as(() -> consents.may(person, purpose, ALL)).reason();
  }

  private <T> T as(Supplier<T> work) {
    return as("test", work);
  }

  private <T> T as(String who, Supplier<T> work) {
    try (var as = caller.as(Caller.system(who))) {
      return work.get();
    }
  }
}
