package org.havendesk.rights.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsRequestTest {

  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final UUID PERSON = UUID.randomUUID();
  private final RightsRequest request =
      new RightsRequest(
          UUID.randomUUID(),
          new Filing(
              "access",
              "some-law",
              "export",
              "DE",
              Optional.empty(),
              "de",
              RequestChannel.PRIVACY_CENTRE,
              Optional.empty(),
              NOW),
          new KeptClocks("[]", Optional.empty(), Optional.empty()),
          NOW);

  @Test
  void nothing_is_worked_on_before_the_mailbox_confirmed() {
    request.awaitConfirmation();
    assertThatThrownBy(() -> request.lease(UUID.randomUUID(), NOW, Duration.ofMinutes(1)))
        .isInstanceOf(WrongState.class);
    assertThatThrownBy(() -> request.complete(Outcome.EXPORTED, NOW))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void a_confirmation_counts_once() {
    request.awaitConfirmation();
    request.confirm(Optional.of(PERSON), NOW);
    assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    assertThatThrownBy(() -> request.confirm(Optional.of(PERSON), NOW))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void who_lost_the_lease_has_nothing_to_do() {
    request.accept(Optional.of(PERSON));
    var dead = UUID.randomUUID();
    var alive = UUID.randomUUID();
    request.lease(dead, NOW, Duration.ofMinutes(1));
    request.lease(alive, NOW, Duration.ofMinutes(1));
    assertThat(request.isLeasedBy(dead)).isFalse();
    assertThat(request.isLeasedBy(alive)).isTrue();
    assertThat(request.attempts()).isEqualTo(2);
  }

  @Test
  void what_is_closed_stays_closed_and_forgets_whom_it_was_from() {
    request.writeTo("a@b.example", new byte[32]);
    request.accept(Optional.of(PERSON));
    request.complete(Outcome.RECORDED, NOW);
    assertThatThrownBy(() -> request.refuse("rights_of_others", NOW))
        .isInstanceOf(WrongState.class);
    request.forget(false);
    assertThat(request.address()).isEmpty();
    assertThat(request.addressHash()).isEmpty();
  }

  @Test
  void progress_never_goes_back() {
    request.advance(60);
    request.advance(30);
    assertThat(request.progress()).isEqualTo(60);
  }
}
