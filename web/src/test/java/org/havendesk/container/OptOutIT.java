package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody can be kept from opting out; a mailbox can't be flooded either. */
@ExtendWith(ArquillianExtension.class)
class OptOutIT {

  private static final int MANY = 7;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(OptOutIT.class);
  }

  @Inject private RightsDesk desk;
  @Inject private CurrentCaller caller;

  @Test
  void an_opt_out_is_recorded_however_often_it_comes() {
    for (int time = 0; time < MANY; time++) {
      assertThat(file("consent_withdrawal", "often@example.org").open()).isFalse();
    }
    assertThat(file("access", "often@example.org").open()).isTrue();
  }

  @Test
  void too_many_other_requests_are_told_when_to_try_again() {
    for (int time = 0; time < 5; time++) {
      file("access", "flood@example.org");
    }
    assertThatThrownBy(() -> file("erasure", "flood@example.org"))
        .isInstanceOfSatisfying(
            TooManyRequests.class,
            e -> {
              assertThat(e.untilThen()).isBetween(Duration.ofHours(23), Duration.ofHours(24));
              assertThat(e).hasMessageContaining(e.retryAt().toString().substring(0, 16));
            });
    assertThat(file("consent_withdrawal", "flood@example.org").open()).isFalse();
  }

  private RightsRequestView file(String type, String email) {
    try (var as = caller.as(Caller.system("test"))) {
      return desk.file(NewRightsRequest.of(type, email, "DE", null, "en"));
    }
  }
}
