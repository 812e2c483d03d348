package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A company uses people's rights for them, by the Data Rights Protocol 1.0. */
class AuthorizedAgentStory {

  private static final String BUSINESS = "HAVENDESK_DEMO";
  private static final String NOBODY_HOME = "https://127.0.0.1:9/status";
  private static final Path SHIPPED = Path.of("..", "config");
  private static final AuthorizedAgent HELPER = new AuthorizedAgent("HELPER", BUSINESS);
  private static final AuthorizedAgent RIVAL = new AuthorizedAgent("RIVAL", BUSINESS);

  private static Havendesk havendesk;
  private static Office california;

  @BeforeAll
  static void open() throws IOException {
    Path config = Path.of("target", "config with agents").toAbsolutePath();
    copy(SHIPPED, config);
    Files.writeString(
        config.resolve("drp").resolve("directory.yaml"),
        "businesses: {us-ca: %s}%nagents: [%s, %s]%n"
            .formatted(BUSINESS, HELPER.entry(), RIVAL.entry()));
    havendesk =
        Havendesk.up("agents", "--config", config.toString(), "--jurisdiction", "us-ca", "--empty");
    california = havendesk.office("us-ca");
    HELPER.turnsTo(california);
    RIVAL.turnsTo(california);
  }

  @AfterAll
  static void close() {
    Chromium.closeAll(null);
    if (havendesk != null) {
      havendesk.close();
    }
  }

  @Test
  void an_agent_asks_follows_and_takes_back() {
    var dora = new Customer("Dora Delegates", "dora@delegates.example", california);
    dora.writes("My order", "Where is it?");
    Patience.untilTrue(
        "she is known", Patience.LONG, () -> california.count("select count(*) from person") == 1);

    // Nobody is known before they registered, and nobody can register as somebody else.
    assertThat(HELPER.asks("access", dora.email()).code()).isEqualTo(401);
    assertThat(HELPER.registersAs("RIVAL")).isEqualTo(new AuthorizedAgent.Answer(403, ""));
    assertThat(HELPER.registersAs("NOBODY")).isEqualTo(new AuthorizedAgent.Answer(403, ""));
    assertThat(HELPER.registers().field("agent-id")).isEqualTo("HELPER");
    assertThat(HELPER.asksWhetherItIsKnown()).isEqualTo(new AuthorizedAgent.Answer(200, "{}"));
    assertThat(RIVAL.registers().code()).isEqualTo(200);

    // An opt-out asks nobody who they are and holds at once.
    var optOut = HELPER.asks("sale:opt-out", dora.email());
    assertThat(optOut.standing()).as(optOut.text()).isEqualTo("fulfilled/");
    assertThat(optOut.field("received_at")).endsWith("+00:00");
    assertThat(optOut.field("agent_request_id")).isEqualTo("case 7");
    assertThat(HELPER.takesBack(optOut).code()).isEqualTo(409);

    // The same message again is the same request; another agent sees nothing of it.
    String signed = HELPER.signed(HELPER.exercise("access", dora.email()));
    var answers = IntStream.range(0, 4).parallel().mapToObj(any -> HELPER.sends(signed)).distinct();
    var access = answers.reduce((one, other) -> fail(one + " and " + other)).orElseThrow();
    assertThat(access.standing()).isEqualTo("in_progress/need_user_verification");
    assertThat(HELPER.sends(signed)).isEqualTo(access);
    assertThat(RIVAL.looksAfter(access).code()).isEqualTo(403);
    assertThat(RIVAL.sends(signed).code()).isEqualTo(403);

    // It is taken back, and stays so.
    assertThat(HELPER.takesBack(access).standing()).isEqualTo("revoked/");
    assertThat(HELPER.takesBack(access).standing()).isEqualTo("revoked/");
    assertThat(HELPER.looksAfter(access).standing()).isEqualTo("revoked/");

    // A deletion is confirmed by whoever has the mailbox, and done.
    var deletion =
        HELPER.asks(HELPER.exercise("deletion", dora.email()).put("status_callback", NOBODY_HOME));
    assertThat(deletion.field("user_verification_url")).startsWith(california.url() + "/privacy/");
    assertThat(deletion.field("expected_by")).endsWith("+00:00");
    Letter confirm =
        dora.awaits(
            "the link to confirm the deletion",
            letter ->
                letter.text().contains("/privacy/confirm?token=")
                    && letter.text().contains("registered with us as HELPER")
                    && letter.text().contains("Delete my data"));
    var centre = PrivacyCentre.at("about:blank");
    centre.confirms(confirm.link("/privacy/confirm?token="));
    assertThat(HELPER.looksAfter(deletion).standing())
        .isEqualTo("in_progress/need_user_verification");
    centre.proves(dora.name(), "", "");
    Patience.untilTrue(
        "the deletion is fulfilled",
        Patience.LONG,
        () -> HELPER.looksAfter(deletion).standing().equals("fulfilled/"));

    // Nobody answers where the agent wants to be told, so it is tried again.
    Patience.untilTrue(
        "the agent is called back",
        Patience.LONG,
        () -> california.count("select count(*) from agent_request where tries > 0") == 1);

    deniesWhatNoLawGives(dora.email());
    assertThat(havendesk.logTails()).doesNotContain("dora@");
  }

  private static void deniesWhatNoLawGives(String email) {
    assertThat(HELPER.asks("sale:opt-in", email).standing()).isEqualTo("denied/claim_not_covered");
    assertThat(HELPER.asks("erase everything", email).code()).isEqualTo(400);
    ObjectNode elsewhere = HELPER.exercise("deletion", email);
    elsewhere.putObject("address").put("country", "United States").put("region", "NV");
    assertThat(HELPER.asks(elsewhere).standing()).isEqualTo("denied/outside_jurisdiction");
    ObjectNode abroad = HELPER.exercise("deletion", email);
    abroad.putObject("address").put("country", "DE");
    assertThat(HELPER.asks(abroad).standing()).isEqualTo("denied/outside_jurisdiction");
    ObjectNode home = HELPER.exercise("sale:opt-out", email);
    home.putObject("address").put("country", "USA").put("region", "California");
    assertThat(HELPER.asks(home).standing()).isEqualTo("fulfilled/");
    var forAnother = HELPER.asks(HELPER.exercise("access", email).put("business-id", "OTHER"));
    assertThat(forAnother.code()).isEqualTo(403);
    assertThat(forAnother.json().get("fatal").booleanValue()).isFalse();
    var late = HELPER.asks(HELPER.exercise("access", email).put("expires-at", late()));
    assertThat(late.code()).isEqualTo(403);
    assertThat(late.json().get("fatal").booleanValue()).isTrue();
    assertThat(late.text()).doesNotContain(email);
  }

  private static String late() {
    return "2026-01-01T00:00:00+00:00";
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
