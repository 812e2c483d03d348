package org.havendesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderRulesTest {

  private static final String DECLARED = "desk=AGENT; cn=privacy,ou=house=compliance; desk=AUDITOR";

  @Test
  void a_declared_value_stands_for_its_roles() {
    assertThat(ProviderRules.rolesFor(DECLARED, List.of("desk", "canteen")))
        .containsExactly(Role.AGENT, Role.AUDITOR);
    assertThat(ProviderRules.rolesFor(DECLARED, List.of("cn=privacy,ou=house")))
        .containsExactly(Role.COMPLIANCE);
  }

  @Test
  void what_is_not_declared_stands_for_none() {
    assertThat(ProviderRules.rolesFor(DECLARED, List.of("ADMIN", "DESK", ""))).isEmpty();
    assertThat(ProviderRules.rolesFor("", List.of("desk"))).isEmpty();
  }

  @Test
  void a_role_that_does_not_exist_is_a_fault() {
    assertThatThrownBy(() -> ProviderRules.rolesFor("desk=BOSS", List.of("canteen")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("desk=BOSS");
  }

  @Test
  void a_login_is_made_of_what_is_wished_for_and_is_never_an_address() {
    assertThat(ProviderAccounts.loginOf("Mara.Vogt@house.example")).isEqualTo("mara.vogt");
    assertThat(ProviderAccounts.loginOf("_Ünal Öz")).isEqualTo("nal--z");
    assertThat(ProviderAccounts.loginOf("")).isEqualTo("colleague");
  }
}
