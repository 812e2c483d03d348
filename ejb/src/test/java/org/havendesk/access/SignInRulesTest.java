package org.havendesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havendesk.access.store.StaffMember;
import org.junit.jupiter.api.Test;

class SignInRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final Set<Role> DEMANDING = Set.of(Role.ADMIN, Role.LEGAL);

  @Test
  void a_list_names_roles_and_one_word_names_nobody() {
    assertThat(SignInRules.secondFactorFor("ADMIN, senior_agent"))
        .containsExactlyInAnyOrder(Role.ADMIN, Role.SENIOR_AGENT);
    assertThat(SignInRules.secondFactorFor(" none ")).isEmpty();
    assertThatThrownBy(() -> SignInRules.secondFactorFor("ADMIN,BOSS"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sign-in.second-factor-for", "BOSS");
  }

  @Test
  void before_enrolling_a_colleague_of_such_a_role_may_nothing() {
    StaffMember member = member(Role.AGENT, Role.ADMIN);
    assertThat(view(member).enrols()).isTrue();
    assertThat(Arrays.stream(Permission.values()).filter(view(member).caller()::may)).isEmpty();

    member.offerPasscodes(new byte[] {1});
    assertThat(view(member).enrols()).as("offered is not set up").isTrue();
    member.takePasscodes(NOW);
    assertThat(view(member).enrols()).isFalse();
    assertThat(view(member).caller().may(Permission.STAFF_MANAGE)).isTrue();

    member.dropPasscodes();
    assertThat(view(member).enrols()).isTrue();
    member.goBy(new byte[] {2});
    assertThat(view(member).enrols()).as("a passkey is as good").isFalse();
  }

  @Test
  void other_roles_and_colleagues_of_a_provider_are_not_asked() {
    assertThat(view(member(Role.AGENT, Role.SUPERVISOR)).enrols()).isFalse();
    var provided =
        StaffMember.known("https://id.example", "1", "mara", "Mara", List.of("ADMIN"), NOW);
    assertThat(view(provided).enrols()).isFalse();
    assertThat(view(provided).caller().may(Permission.STAFF_MANAGE)).isTrue();
  }

  @Test
  void either_factor_is_asked_for_after_the_password() {
    StaffMember member = member(Role.AGENT);
    assertThat(member.hasSecondFactor()).isFalse();
    assertThat(view(member).takesSecondStep()).isFalse();
    member.goBy(new byte[] {2});
    assertThat(member.hasSecondFactor()).isTrue();
    assertThat(view(member).takesSecondStep()).isTrue();
    member.dropHandle();
    member.takePasscodes(NOW);
    assertThat(view(member).takesSecondStep()).isTrue();
  }

  private static StaffMember member(Role... roles) {
    return new StaffMember(
        "lee", "Lee", "hash", Arrays.stream(roles).map(Role::name).toList(), NOW);
  }

  private static StaffView view(StaffMember member) {
    return StaffView.of(member, DEMANDING, NOW);
  }
}
