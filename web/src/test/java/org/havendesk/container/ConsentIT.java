package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.ProofNeeded;
import org.havendesk.access.Role;
import org.havendesk.consent.ConsentDesk;
import org.havendesk.consent.Decision.Reason;
import org.havendesk.consent.NewChoice;
import org.havendesk.consent.NoticeBoard;
import org.havendesk.consent.NoticeDesk;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Standing;
import org.havendesk.consent.Standing.Flaw;
import org.havendesk.consent.Standing.State;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.PersonMarks;
import org.havendesk.rights.RightsDesk;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody chose counts, as long as it holds in law, and not a moment longer. */
@ExtendWith(ArquillianExtension.class)
class ConsentIT {

  private static final Optional<String> BY_MAIL = Optional.of("mail");
  private static final Optional<String> BY_PHONE = Optional.of("phone");
  private static final Optional<String> ALL = Optional.empty();

  @Deployment
  static WebArchive application() {
    return TheApplication.with(ConsentIT.class);
  }

  @Inject private ConsentDesk desk;
  @Inject private NoticeDesk notices;
  @Inject private NoticeBoard board;
  @Inject private RightsDesk rights;
  @Inject private PersonMarks marks;
  @Inject private CurrentCaller caller;

  @Test
  void nobody_is_written_to_before_they_said_yes_and_after_they_said_no() {
    UUID ada = person("ada", choice("partners", ALL, ConsentAct.GIVEN, current("partners")));
    assertThat(may(ada, "partners", ALL)).isEqualTo(Reason.CONSENT);
    assertThat(may(ada, "assistant", ALL)).isEqualTo(Reason.NOT_ASKED);
    assertThat(may(ada, "service", ALL)).isEqualTo(Reason.NO_CHOICE);
    assertThat(may(ada, "quality", ALL)).isEqualTo(Reason.NO_OBJECTION);

    var entry = standing(ada, "partners", ALL).entry().orElseThrow();
    as(() -> desk.withdraw(entry));
    assertThat(may(ada, "partners", ALL)).isEqualTo(Reason.WITHDRAWN);
    assertThat(standing(ada, "partners", ALL).askFrom().orElseThrow())
        .isAfter(standing(ada, "partners", ALL).since().orElseThrow());
    // Twice is once.
    as(() -> desk.withdraw(entry));
    assertThat(history(ada)).hasSize(2);
  }

  @Test
  void each_channel_is_decided_apart_and_mail_waits_for_the_mailbox() {
    var text = current("newsletter");
    UUID ben = person("ben", choice("newsletter", BY_PHONE, ConsentAct.GIVEN, text));
    assertThat(may(ben, "newsletter", BY_PHONE)).isEqualTo(Reason.CONSENT);
    assertThat(may(ben, "newsletter", BY_MAIL)).isEqualTo(Reason.NOT_ASKED);
    record(ben, choice("newsletter", BY_MAIL, ConsentAct.GIVEN, text));
    assertThat(may(ben, "newsletter", BY_MAIL)).isEqualTo(Reason.NOT_CONFIRMED);
    assertThatThrownBy(() -> record(ben, choice("newsletter", ALL, ConsentAct.GIVEN, text)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("channel"));
  }

  @Test
  void a_yes_to_nothing_in_particular_is_none() {
    UUID cem = person("cem", choice("partners", ALL, ConsentAct.GIVEN, Optional.empty()));
    assertThat(standing(cem, "partners", ALL).flaw()).contains(Flaw.NO_TEXT);
    record(cem, choice("partners", ALL, ConsentAct.GIVEN, current("assistant")));
    assertThat(standing(cem, "partners", ALL).flaw()).contains(Flaw.OTHER_TOPIC);
    assertThat(may(cem, "partners", ALL)).isEqualTo(Reason.INVALID);
  }

  @Test
  void a_text_is_approved_by_somebody_else_before_people_read_it() {
    UUID draft = as(() -> notices.begin("assistant", "en"));
    UUID dora = person("dora", choice("assistant", ALL, ConsentAct.GIVEN, Optional.of(draft)));
    assertThat(standing(dora, "assistant", ALL).flaw()).contains(Flaw.UNAPPROVED_TEXT);

    var written = as(() -> notices.read(draft));
    var incomplete = new HashMap<>(written.elements());
    incomplete.remove("withdrawal");
    write(written, incomplete);
    assertThatThrownBy(() -> as(() -> submit(draft)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("elements.withdrawal"))
        .hasMessageContaining("7(3)");
    assertThatThrownBy(() -> write(written, written.elements())).isInstanceOf(Stale.class);
    write(as(() -> notices.read(draft)), written.elements());
    as(() -> submit(draft));
    assertThatThrownBy(() -> as(() -> approve(draft))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> as(() -> publish(draft))).isInstanceOf(Stale.class);

    UUID before = current("assistant").orElseThrow();
    UUID eve = person("eve", choice("assistant", ALL, ConsentAct.GIVEN, Optional.of(before)));
    assertThat(may(eve, "assistant", ALL)).isEqualTo(Reason.CONSENT);
    as("lawyer", () -> approve(draft));
    as(() -> publish(draft));
    assertThat(current("assistant")).contains(draft);
    // What matters has changed: who agreed to the earlier text is asked again.
    assertThat(standing(eve, "assistant", ALL).flaw()).contains(Flaw.CHANGED_TEXT);
    assertThat(may(eve, "assistant", ALL)).isEqualTo(Reason.INVALID);
    record(eve, choice("assistant", ALL, ConsentAct.GIVEN, Optional.of(before)));
    assertThat(standing(eve, "assistant", ALL).flaw()).contains(Flaw.SUPERSEDED_TEXT);
    record(eve, choice("assistant", ALL, ConsentAct.GIVEN, Optional.of(draft)));
    assertThat(may(eve, "assistant", ALL)).isEqualTo(Reason.CONSENT);

    // Until the translation is approved, people read the first language.
    assertThat(board.current("assistant", Locale.GERMAN).map(NoticeText::id)).contains(draft);
    UUID german = as(() -> notices.begin("assistant", "de"));
    as(() -> submit(german));
    as("lawyer", () -> approve(german));
    as(() -> publish(german));
    assertThat(board.current("assistant", Locale.GERMAN).map(NoticeText::id)).contains(german);
    assertThat(board.shown(before)).isPresent();
  }

  @Test
  void for_a_child_a_parent_says_yes() {
    var text = current("partners");
    UUID kid = person("kid", choice("partners", ALL, ConsentAct.GIVEN, text));
    as(() -> mark(kid));
    assertThat(standing(kid, "partners", ALL).flaw()).contains(Flaw.PARENT_NEEDED);
    record(
        kid,
        new NewChoice(
            "partners",
            ALL,
            ConsentAct.GIVEN,
            text,
            Optional.empty(),
            GivenBy.PARENT,
            Optional.empty()));
    assertThat(may(kid, "partners", ALL)).isEqualTo(Reason.CONSENT);
  }

  @Test
  void a_right_that_ends_all_consent_ends_each() {
    UUID fay = person("fay", choice("partners", ALL, ConsentAct.GIVEN, current("partners")));
    record(fay, choice("newsletter", BY_PHONE, ConsentAct.GIVEN, current("newsletter")));
    as(
        () ->
            rights.file(
                NewRightsRequest.of(
                    "consent_withdrawal", "fay@consent.example", "DE", null, "en")));
    assertThat(may(fay, "partners", ALL)).isEqualTo(Reason.WITHDRAWN);
    assertThat(may(fay, "newsletter", BY_PHONE)).isEqualTo(Reason.WITHDRAWN);
    assertThat(may(fay, "service", ALL)).isEqualTo(Reason.NO_CHOICE);
  }

  @Test
  void what_was_chosen_earlier_and_told_later_does_not_count() {
    UUID gil = person("gil", choice("partners", ALL, ConsentAct.WITHDRAWN, Optional.empty()));
    var yesterday = standing(gil, "partners", ALL).since().orElseThrow().minus(Duration.ofDays(1));
    record(
        gil,
        new NewChoice(
            "partners",
            ALL,
            ConsentAct.GIVEN,
            current("partners"),
            Optional.empty(),
            GivenBy.SELF,
            Optional.of(yesterday)));
    assertThat(standing(gil, "partners", ALL).state()).isEqualTo(State.WITHDRAWN);
    assertThat(history(gil)).hasSize(2);
  }

  @Test
  void only_who_may_writes_and_approves() {
    try (var as = caller.as(Caller.staff("a", EnumSet.of(Role.AGENT)))) {
      assertThatThrownBy(() -> notices.all()).isInstanceOf(AccessDenied.class);
    }
    UUID draft = as(() -> notices.begin("partners", "en"));
    as(() -> submit(draft));
    try (var as = caller.as(Caller.staff("c", EnumSet.of(Role.COMPLIANCE)))) {
      assertThatThrownBy(() -> notices.approve(draft)).isInstanceOf(AccessDenied.class);
    }
    try (var as = caller.as(Caller.staff("l", EnumSet.of(Role.LEGAL)))) {
      assertThatThrownBy(() -> notices.publish(draft)).isInstanceOf(AccessDenied.class);
      notices.sendBack(draft, "Name the partners.");
      assertThat(notices.read(draft).sentBack()).contains("Name the partners.");
      // Who left their desk unlocked has approved nothing.
      assertThatThrownBy(() -> notices.approve(draft)).isInstanceOf(ProofNeeded.class);
    }
  }

  private Optional<UUID> current(String topic) {
    return board.current(topic, Locale.ENGLISH).map(NoticeText::id);
  }

  private UUID person(String name, NewChoice first) {
    var contact =
        new Contact(
            Optional.of(name + "@consent.example"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("DE"),
            Optional.empty(),
            Optional.of("en"));
    return as(() -> desk.record(contact, first).person());
  }

  private static NewChoice choice(
      String purpose, Optional<String> channel, ConsentAct act, Optional<UUID> text) {
    return new NewChoice(
        purpose, channel, act, text, Optional.of("checkbox"), GivenBy.SELF, Optional.empty());
  }

  private void record(UUID person, NewChoice choice) {
    as(() -> desk.record(person, choice));
  }

  private Reason may(UUID person, String purpose, Optional<String> channel) {
    var decision = as(() -> desk.may(person, purpose, channel));
    assertThat(decision.permitted())
        .isEqualTo(
            EnumSet.of(Reason.CONSENT, Reason.NO_CHOICE, Reason.NO_OBJECTION)
                .contains(decision.reason()));
    return decision.reason();
  }

  private Standing standing(UUID person, String purpose, Optional<String> channel) {
    return as(() -> desk.standingsOf(person)).stream()
        .filter(each -> each.purpose().equals(purpose) && each.channel().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  private List<?> history(UUID person) {
    return as(() -> desk.historyOf(person));
  }

  private void write(NoticeText text, Map<String, String> elements) {
    as(
        () -> {
          notices.write(
              text.id(),
              new NoticeDesk.Written(text.title(), elements, text.material()),
              text.version());
          return null;
        });
  }

  private Void submit(UUID id) {
    notices.submit(id);
    return null;
  }

  private Void approve(UUID id) {
    notices.approve(id);
    return null;
  }

  private Void publish(UUID id) {
    notices.publish(id);
    return null;
  }

  private Void mark(UUID person) {
    marks.note(person, "minor");
    return null;
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
