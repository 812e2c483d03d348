package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.channels.MailRoom;
import org.havendesk.channels.Quarantine;
import org.havendesk.channels.store.MailPlace;
import org.havendesk.channels.store.QuarantineReason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No mail goes from the mailbox before all of it lies here, or somebody has decided on it. */
@ExtendWith(ArquillianExtension.class)
class MailIT {

  private static final byte[] HEADER =
      "From: big@example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Deployment
  static WebArchive application() {
    return TheApplication.with(MailIT.class);
  }

  @Inject private MailRoom room;
  @Inject private Quarantine quarantine;
  @Inject private CurrentCaller caller;

  @Test
  void a_mail_that_is_too_large_stays_in_the_mailbox_until_somebody_has_decided() {
    var large = new MailPlace("support", 7, 1);
    try (var as = caller.as(Caller.system("test"))) {
      room.leave(large, HEADER, Optional.empty());

      assertThat(room.knows(large)).isTrue();
      assertThat(room.isLeft(large)).isTrue();
      quarantine.discard(heldFor(QuarantineReason.TOO_LARGE));
      assertThat(room.isLeft(large)).isFalse();
    }
  }

  @Test
  void a_mail_that_is_held_whole_may_go_from_the_mailbox() {
    var broken = new MailPlace("support", 7, 2);
    try (var as = caller.as(Caller.system("test"))) {
      room.hold(broken, HEADER, QuarantineReason.MALFORMED, Optional.empty());

      assertThat(room.knows(broken)).isTrue();
      assertThat(room.isLeft(broken)).isFalse();
    }
  }

  private UUID heldFor(QuarantineReason reason) {
    return quarantine.held().stream()
        .filter(mail -> mail.reason() == reason)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
