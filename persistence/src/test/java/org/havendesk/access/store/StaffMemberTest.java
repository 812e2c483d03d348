package org.havendesk.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffMemberTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final StaffMember alma = new StaffMember("alma", "Alma", "hash", Set.of("AGENT"), NOW);

  @Test
  void four_wrong_passwords_bar_nobody() {
    mistype(4);
    assertThat(alma.isOpenAt(NOW)).isTrue();
  }

  @Test
  void the_fifth_bars_for_half_a_minute() {
    mistype(5);
    assertThat(alma.isOpenAt(NOW.plusSeconds(29))).isFalse();
    assertThat(alma.isOpenAt(NOW.plusSeconds(30))).isTrue();
  }

  @Test
  void each_further_one_doubles_the_wait_up_to_an_hour() {
    mistype(6);
    assertThat(alma.isOpenAt(NOW.plusSeconds(59))).isFalse();
    assertThat(alma.isOpenAt(NOW.plusSeconds(60))).isTrue();
    mistype(100);
    assertThat(alma.isOpenAt(NOW.plus(Duration.ofHours(1)))).isTrue();
  }

  @Test
  void the_right_password_forgives() {
    mistype(4);
    alma.signedIn(NOW);
    mistype(4);
    assertThat(alma.isOpenAt(NOW)).isTrue();
  }

  @Test
  void a_new_password_new_roles_or_a_closed_account_end_the_running_visits() {
    int before = alma.epoch();
    alma.changePassword("other");
    alma.takeRoles(Set.of("LEGAL"));
    alma.setActive(false);
    assertThat(alma.epoch()).isEqualTo(before + 3);
    assertThat(alma.isOpenAt(NOW)).isFalse();
  }

  private void mistype(int times) {
    for (int i = 0; i < times; i++) {
      alma.mistyped(NOW);
    }
  }
}
