package org.havendesk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.mail.Transport;
import jakarta.persistence.Convert;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havendesk.channels.Postbox;
import org.havendesk.consent.ProcessingGate;
import org.havendesk.people.UseGate;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.WebhookSender;
import org.havendesk.recipients.Border;
import org.havendesk.sealing.store.SealingConverter;
import org.havendesk.transfers.TransferGate;
import org.junit.jupiter.api.Test;

/**
 * Every use of people's data passes a gate, or says here why it need not. Whoever reads a sealed
 * field, writes to people or calls another system from a new place finds this test red: let it pass
 * the gate, and add the place.
 */
class EveryUsePassesTheGateTest {

  /** Read what is sealed behind the gate: they ask it, or only who asked it calls them. */
  private static final Set<String> PASS =
      Set.of(
          "people.PeopleDesk",
          "tickets.CopyDesk",
          "satisfaction.RatingDesk",
          "tickets.Departure",
          "tickets.DraftDesk",
          "tickets.DraftFileDesk",
          "tickets.FieldViews",
          "tickets.Findable",
          "tickets.OthersTickets",
          "tickets.Outgoing",
          "tickets.PastTickets",
          "tickets.Sending",
          "tickets.Threads",
          "tickets.TicketDesk",
          "tickets.TicketFields",
          "tickets.TicketViews",
          "tickets.Wording");

  /** Read it because a law wants it for the person, whatever they chose, or to keep it safe. */
  private static final Map<String, String> OWE_IT_TO_THE_PERSON =
      Map.ofEntries(
          entry("channels.IdempotentCalls", "gives a caller its own answer again"),
          entry("channels.MailDelivery", "sends what was decided behind a door below"),
          entry("channels.Postbox", "sends what was decided behind a door below"),
          entry("evidence.EvidenceData", "copies for the person"),
          entry("evidence.EvidenceLog", "proves, to whom evidence is open"),
          entry("evidence.PackagePages", "proves to an authority, to whom evidence is open"),
          entry("people.PeopleData", "copies for the person"),
          entry("recipients.NoticeRound", "passes the border; a law has the recipient told"),
          entry("recipients.RecipientData", "copies for the person"),
          entry("reveal.RevealReviews", "compliance looks after what was revealed"),
          entry("rights.Appeals", "a right that the person uses"),
          entry("rights.Intake", "a right that the person uses"),
          entry("rights.Letters", "a right that the person uses"),
          entry("rights.OtherHands", "a right that the person uses"),
          entry("rights.PreferenceSignals", "a right that the person uses"),
          entry("rights.Reviews", "a right that the person uses"),
          entry("rights.RightsData", "copies for the person"),
          entry("rights.RightsDesk", "a right that the person uses"),
          entry("satisfaction.SatisfactionData", "copies for the person"),
          entry("tickets.TicketData", "copies for the person"),
          entry("webhooks.CallRound", "signs with secrets, which are about nobody"));

  /** Write to people or call other systems (GuardedHttp: HouseRulesTest), and what lets them. */
  private static final Map<String, String> WAYS_OUT =
      Map.ofEntries(
          entry("agents.StatusCaller", "answers the agent whom the person sent"),
          entry("channels.Asterisk", "is the way of CallDesk, which passes the gate"),
          entry(
              "channels.MailDelivery", "sends answers that passed the gate, and the letters below"),
          entry("channels.Smtp", "is the way of MailDelivery"),
          entry("anchors.EvmAnchor", "sends hashes of the evidence log"),
          entry("anchors.TimestampAnchor", "sends hashes of the evidence log"),
          entry("witness.CosigningTimer", "sends checkpoints of the evidence log"),
          entry("consent.ConsentLetters", "asks the person to confirm their own yes"),
          entry(
              "help.HelpLetters", "sends people the way to their own tickets that they asked for"),
          entry("recipients.NoticeTimer", "sends what NoticeRound let pass the border"),
          entry("recipients.RecipientDesk", "asks only whether an address may be called"),
          entry("webhooks.CallTimer", "sends references, and nothing that names anybody"),
          entry("webhooks.EndpointDesk", "asks only whether an address may be called"),
          entry("satisfaction.SurveyLetters", "asks whom SurveyRound may ask, as the gate says"),
          entry("rights.ClockNotices", "tells colleagues and the person of a right that is used"),
          entry("rights.Letters", "tells the person of a right that they use"),
          entry("rights.Tidying", "asks only whether a letter has arrived"));

  private static final JavaClasses HOUSE = TheHouse.CLASSES;

  @Test
  void these_ask_whether_a_person_lets_their_data_be_used() {
    assertThat(callersOf(UseGate.class, ProcessingGate.class))
        .as("who tells what is used (ConsentDesk, Disclosure), and each use of what is stored")
        .containsExactlyInAnyOrder(
            "automation.RuleStep",
            "automation.RuleTrial",
            "channels.CallDesk",
            "consent.ConsentDesk",
            "people.PeopleDesk",
            "records.Disclosure",
            "reveal.RevealDesk",
            "tickets.CopyDesk",
            "satisfaction.RatingDesk",
            "satisfaction.SurveyRules",
            "tickets.DraftDesk",
            "tickets.DraftFileDesk",
            "tickets.PastTickets",
            "tickets.Snoozing",
            "tickets.Threads",
            "tickets.TicketDesk",
            "tickets.TicketFields");
  }

  @Test
  void these_ask_whether_data_may_leave() {
    assertThat(callersOf(TransferGate.class, Border.class))
        .as("each call of a partner's system, each webhook, and the officers' page")
        .containsExactlyInAnyOrder(
            "recipients.NoticeRound",
            "recipients.Notices",
            "transfers.TransferDesk",
            "transfers.web.TransferFilter");
  }

  @Test
  void nobody_else_reads_what_is_sealed() {
    Set<String> readers =
        HOUSE.stream()
            .flatMap(EveryUsePassesTheGateTest::readersOfSealed)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(PASS);
    known.addAll(OWE_IT_TO_THE_PERSON.keySet());
    assertThat(readers).isEqualTo(known);
  }

  @Test
  void nobody_else_writes_to_people_or_calls_other_systems() {
    assertThat(callersOf(Postbox.class, Transport.class, GuardedHttp.class, WebhookSender.class))
        .isEqualTo(new TreeSet<>(WAYS_OUT.keySet()));
  }

  /** Classes outside the stores that read a sealed field of this entity. */
  private static Stream<String> readersOfSealed(JavaClass entity) {
    Set<String> sealed =
        entity.getFields().stream()
            .filter(EveryUsePassesTheGateTest::isSealed)
            .map(JavaField::getFullName)
            .collect(Collectors.toSet());
    return entity.getMethods().stream()
        .filter(method -> !method.getRawReturnType().getName().equals("void"))
        .filter(
            method ->
                method.getFieldAccesses().stream()
                    .anyMatch(access -> sealed.contains(access.getTarget().getFullName())))
        .flatMap(method -> method.getAccessesToSelf().stream())
        .map(access -> access.getOriginOwner())
        .filter(reader -> !reader.getPackageName().endsWith(".store"))
        .map(EveryUsePassesTheGateTest::nameOf);
  }

  private static boolean isSealed(JavaField field) {
    return field.isAnnotatedWith(Convert.class)
        && SealingConverter.class.isAssignableFrom(
            field.reflect().getAnnotation(Convert.class).converter());
  }

  private static Set<String> callersOf(Class<?>... doors) {
    return HOUSE.stream()
        .filter(caller -> Stream.of(doors).noneMatch(caller::isEquivalentTo))
        .filter(
            caller ->
                caller.getAccessesFromSelf().stream()
                    .filter(access -> !access.getName().equals("<init>"))
                    .anyMatch(
                        access ->
                            Stream.of(doors).anyMatch(access.getTargetOwner()::isEquivalentTo)))
        .map(EveryUsePassesTheGateTest::nameOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameOf(JavaClass type) {
    return type.getName().replace("org.havendesk.", "").replaceAll("\\$.*", "");
  }
}
