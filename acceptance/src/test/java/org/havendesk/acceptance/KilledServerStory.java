package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is lost and nothing doubled when a server dies at its worst moment. */
@ExtendWith(Deployment.class)
class KilledServerStory {

  private static final int MAILS = 18;
  private static final Duration UNTIL_REVIVED = Duration.ofMinutes(3);

  @Test
  void each_mail_is_exactly_one_ticket_after_the_server_was_killed(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var ida = new Customer("Ida Immerda", "ida@patient.example", eu);
    List<String> subjects = IntStream.rangeClosed(1, MAILS).mapToObj(n -> "Nr. " + n).toList();
    String taken = "select count(*) from received_mail";
    long before = eu.count(taken);

    // The server dies while the mails come in; those that follow find nobody at home.
    subjects.subList(0, MAILS / 2).forEach(subject -> ida.writes(subject, "Bitte um Rückruf."));
    Patience.untilTrue(
        "the first mail is taken in", Patience.SHORT, () -> eu.count(taken) > before);
    long killed = eu.instance();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    subjects.subList(MAILS / 2, MAILS).forEach(subject -> ida.writes(subject, "Bitte um Rückruf."));

    // "up" finds it running, and its supervisor has started the dead server again.
    Patience.untilTrue(
        "another server took its place", UNTIL_REVIVED, () -> eu.instance() != killed);
    Patience.untilTrue(
        "it is healthy", UNTIL_REVIVED, () -> havendesk.call("status").exitCode() == 0);
    havendesk.call("up", "--detach").succeeded();

    Patience.untilTrue(
        "every mail is taken in", Patience.LONG, () -> eu.count(taken) == before + MAILS);
    assertThat(Agent.signsIn(eu, "agent").finds(ida)).containsExactlyInAnyOrderElementsOf(subjects);
  }
}
