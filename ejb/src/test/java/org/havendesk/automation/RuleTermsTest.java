package org.havendesk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.havendesk.automation.store.Cause;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.junit.jupiter.api.Test;

class RuleTermsTest {

  private static final TicketSearch PENDING =
      new TicketSearch(
          Set.of(TicketStatus.PENDING),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Test
  void a_rule_does_something() {
    refuses("change", () -> acts(Optional.empty(), Set.of(), Optional.of("  ")));
    refuses("tags", () -> acts(Optional.empty(), Set.of("x".repeat(65)), Optional.empty()));
    refuses("status", () -> acts(Optional.of(TicketStatus.SNOOZED), Set.of(), Optional.empty()));
    assertThat(acts(Optional.empty(), Set.of(" vip "), Optional.empty()).tagsAdded())
        .containsExactly("vip");
  }

  @Test
  void only_a_rule_of_time_waits_and_it_names_the_statuses() {
    RuleActs acts = acts(Optional.of(TicketStatus.CLOSED), Set.of(), Optional.empty());
    Duration day = Duration.ofDays(1);
    assertThat(new RuleTerms("R", Cause.OPENED, day, TicketSearch.ALL, acts).delay()).isZero();
    assertThat(new RuleTerms(" R ", Cause.IN_STATUS, day, PENDING, acts).name()).isEqualTo("R");
    refuses("name", () -> new RuleTerms("", Cause.OPENED, day, PENDING, acts));
    refuses("cause", () -> new RuleTerms("R", null, day, PENDING, acts));
    refuses("wait", () -> new RuleTerms("R", Cause.IN_STATUS, Duration.ZERO, PENDING, acts));
    refuses("statuses", () -> new RuleTerms("R", Cause.UNANSWERED, day, TicketSearch.ALL, acts));
  }

  private static RuleActs acts(
      Optional<TicketStatus> status, Set<String> added, Optional<String> note) {
    return new RuleActs(
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        added,
        Set.of(),
        note,
        Optional.empty());
  }

  private static void refuses(String field, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
