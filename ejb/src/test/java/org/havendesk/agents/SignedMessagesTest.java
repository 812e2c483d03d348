package org.havendesk.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of the Data Rights Protocol 1.0, 3.07, each of them failing once. */
class SignedMessagesTest {

  private static final String BUSINESS = "SHOP";
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Map<String, Object> GOOD =
      Map.of(
          "agent-id", "HELPER",
          "business-id", BUSINESS,
          "issued-at", "2026-11-24T09:59:59.5+00:00",
          "expires-at", "2026-11-24T11:09:00+01:00");

  private final SignedMessages messages = new SignedMessages(Clock.fixed(NOW, ZoneOffset.UTC));
  private AnAgent helper;

  @BeforeEach
  void make() throws Exception {
    helper = new AnAgent("HELPER");
  }

  @Test
  void a_good_message_is_read() throws Exception {
    byte[] body = helper.signed(AnAgent.with(GOOD, "exercise", "deletion"));
    assertThat(messages.open(body, helper.entry(), BUSINESS).required("exercise"))
        .isEqualTo("deletion");
  }

  @Test
  void the_line_end_behind_the_base64_is_no_part_of_it() throws Exception {
    byte[] body = helper.signed(GOOD);
    byte[] lined =
        (new String(body, StandardCharsets.US_ASCII) + "\n").getBytes(StandardCharsets.US_ASCII);
    messages.open(lined, helper.entry(), BUSINESS);
    assertThat(SignedMessages.hash(lined)).isEqualTo(SignedMessages.hash(body));
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "agent-id,    RIVAL,                     403, another agent,    false",
    "business-id, CORNER_SHOP,               403, another business, false",
    "issued-at,   2026-11-24T10:00:01+00:00, 403, in the future,    false",
    "expires-at,  2026-11-24T10:00:00+00:00, 403, expired,          true",
    "agent-id,    ,                          400, is missing,       false",
    "business-id, ,                          400, is missing,       false",
    "issued-at,   ,                          400, is missing,       false",
    "expires-at,  ,                          400, is missing,       false",
    "issued-at,   2026-11-24T10:00:00,       400, offset,           false",
    "expires-at,  tomorrow,                  400, offset,           false"
  })
  void a_claim_that_does_not_hold(
      String claim, String value, int code, String message, boolean fatal) throws Exception {
    var claims = value == null ? AnAgent.without(GOOD, claim) : AnAgent.with(GOOD, claim, value);
    mustBeRefused(helper.signed(claims), code, message, fatal);
  }

  @Test
  void the_first_check_that_fails_is_the_one_that_is_told() throws Exception {
    // 3.07 has them in this order: base64, signature, agent, business, issued, expires.
    var claims = AnAgent.with(GOOD, "expires-at", "2026-01-01T00:00:00+00:00");
    mustBeRefused(helper.signed(claims), 403, "expired", true);
    claims.put("issued-at", "2027-01-01T00:00:00+00:00");
    mustBeRefused(helper.signed(claims), 403, "in the future", false);
    claims.put("business-id", "CORNER_SHOP");
    mustBeRefused(helper.signed(claims), 403, "another business", false);
    claims.put("agent-id", "RIVAL");
    mustBeRefused(helper.signed(claims), 403, "another agent", false);
    mustBeRefused(new AnAgent("HELPER").signed(claims), 403, "signature", false);
    mustBeRefused("*".getBytes(StandardCharsets.US_ASCII), 400, "base64", false);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 63, 64, 80})
  void one_changed_bit_breaks_the_signature(int place) throws Exception {
    byte[] combined = Base64.getDecoder().decode(helper.signed(GOOD));
    combined[place] ^= 1;
    mustBeRefused(Base64.getEncoder().encode(combined), 403, "signature", false);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63})
  void what_is_shorter_than_a_signature_is_none(int length) {
    mustBeRefused(Base64.getEncoder().encode(new byte[length]), 403, "signature", false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "{", "{\"agent-id\": 7}", "{\"a\": 1, \"a\": 2}", "{} {}"})
  void what_is_signed_but_no_message_is_malformed(String text) throws Exception {
    byte[] body = helper.signed(text.getBytes(StandardCharsets.UTF_8));
    var refused =
        catchThrowableOfType(() -> messages.open(body, helper.entry(), BUSINESS), Refused.class);
    assertThat(refused.code()).isEqualTo(400);
  }

  @Test
  void a_revocation_need_not_say_for_whom_and_when_it_counts_but_must_not_lie() throws Exception {
    messages.openBrief(helper.signed(Map.of("reason", "no")), helper.entry(), BUSINESS);
    byte[] lie = helper.signed(Map.of("reason", "no", "business-id", "CORNER_SHOP"));
    var refused =
        catchThrowableOfType(
            () -> messages.openBrief(lie, helper.entry(), BUSINESS), Refused.class);
    assertThat(refused.code()).isEqualTo(403);
  }

  private void mustBeRefused(byte[] body, int code, String message, boolean fatal) {
    var refused =
        catchThrowableOfType(() -> messages.open(body, helper.entry(), BUSINESS), Refused.class);
    assertThat(refused).hasMessageContaining(message);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.fatal()).isEqualTo(fatal);
  }
}
