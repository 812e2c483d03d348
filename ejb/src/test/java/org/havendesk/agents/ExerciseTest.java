package org.havendesk.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent asks for must be said completely (Data Rights Protocol 1.0, 2.01). */
class ExerciseTest {

  private static final Map<String, Object> GOOD =
      Map.of("drp.version", "1.0", "exercise", "deletion", "email", "anna@example.org");

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "drp.version, ,             drp.version is missing",
    "drp.version, 0.9.3,        version spoken here is 1.0",
    "exercise,    ,             exercise is missing",
    "exercise,    opt-out,      Unsupported rights action",
    "email,       ,             email is missing",
    "status_callback, http://agent.example/status,    https address",
    "status_callback, https://me:you@agent.example/,  https address",
    "status_callback, https:agent.example,            https address",
    "status_callback, a b,                            https address"
  })
  void what_is_wrong_is_named(String claim, String value, String message) throws Exception {
    mustBeRefused(
        value == null ? AnAgent.without(GOOD, claim) : AnAgent.with(GOOD, claim, value), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drp.version", "exercise", "email", "regime", "agent-request-id"})
  void a_number_is_no_text(String claim) throws Exception {
    mustBeRefused(AnAgent.with(GOOD, claim, 7), claim + " is not a string");
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 4000})
  void an_agents_own_name_for_it_has_a_length(int length) throws Exception {
    mustBeRefused(AnAgent.with(GOOD, "agent-request-id", "x".repeat(length)), "at most 128");
  }

  private static void mustBeRefused(Map<String, ?> claims, String message) throws Exception {
    var read = Claims.read(new JsonMapper().writeValueAsBytes(claims));
    var refused =
        catchThrowableOfType(() -> Exercise.read(read, "Helper", new Homes()), Refused.class);
    assertThat(refused).hasMessageContaining(message);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.getMessage()).doesNotContain("anna");
  }
}
