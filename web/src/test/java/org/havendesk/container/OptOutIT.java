package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.PrivacyDesk;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;
import org.havendesk.rights.RightsWork;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.sealing.store.BlindIndex;
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
  @Inject private PrivacyDesk centre;
  @Inject private PeopleDesk people;
  @Inject private RightsWork work;
  @Inject private RightsRequests requests;
  @Inject private BlindIndex index;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;

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

  @Test
  void what_is_typed_in_takes_the_same_work_for_a_customer_and_for_a_stranger() throws Exception {
    try (var as = caller.as(Caller.system("test"))) {
      people.recognise(Contact.ofMail("known@example.org", Optional.empty()));
    }
    for (String email : List.of("known@example.org", "stranger@example.org")) {
      transaction.begin();
      centre.ask(NewRightsRequest.of("consent_withdrawal", email, "DE", null, "en"));
      var typed = filedFor(email);
      // Whose address it is nobody has looked up when the visitor has the answer.
      assertThat(typed.status()).isEqualTo(RequestStatus.RECEIVED);
      assertThat(typed.person()).isEmpty();
      transaction.commit();
    }
    try (var as = caller.as(Caller.system("test"))) {
      work.received().forEach(work::takeUp);
    }
    assertThat(filedFor("known@example.org").person()).isPresent();
    assertThat(filedFor("stranger@example.org").person()).isEmpty();
    assertThat(filedFor("stranger@example.org").outcome()).contains(Outcome.RECORDED);
    assertThat(filedFor("known@example.org").outcome()).contains(Outcome.RECORDED);
  }

  private RightsRequest filedFor(String email) {
    return requests.withAddress(index.ofEmail(email)).stream().findFirst().orElseThrow();
  }

  private RightsRequestView file(String type, String email) {
    try (var as = caller.as(Caller.system("test"))) {
      return desk.file(NewRightsRequest.of(type, email, "DE", null, "en"));
    }
  }
}
