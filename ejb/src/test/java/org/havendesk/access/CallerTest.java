package org.havendesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final Caller legal = Caller.staff("lena", Set.of(Role.LEGAL));

  @Test
  void a_colleague_who_proved_nothing_is_not_fresh() {
    assertThat(legal.isFreshAt(NOW, TEN_MINUTES)).isFalse();
  }

  @Test
  void a_proof_holds_for_ten_minutes() {
    assertThat(legal.provenAt(NOW.minusSeconds(600)).isFreshAt(NOW, TEN_MINUTES)).isTrue();
    assertThat(legal.provenAt(NOW.minusSeconds(601)).isFreshAt(NOW, TEN_MINUTES)).isFalse();
  }

  @Test
  void a_proof_changes_nothing_of_what_somebody_may_do() {
    assertThat(legal.provenAt(NOW).permissions()).isEqualTo(Role.LEGAL.permissions());
  }

  @Test
  void systems_partners_and_customers_are_not_asked() {
    assertThat(Caller.system("mail").isFreshAt(NOW, TEN_MINUTES)).isTrue();
    assertThat(Caller.partner("shop", Set.of()).isFreshAt(NOW, TEN_MINUTES)).isTrue();
    assertThat(Caller.person(UUID.randomUUID()).isFreshAt(NOW, TEN_MINUTES)).isTrue();
  }
}
