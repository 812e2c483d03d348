package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.havendesk.regulation.Jurisdictions;
import org.junit.jupiter.api.Test;

class JurisdictionPlanTest {

  @Test
  void every_configured_jurisdiction_can_be_started() {
    assertThat(plans(0))
        .extracting(JurisdictionPlan::baseUrl)
        .contains("https://localhost:8443", "https://localhost:9443");
  }

  @Test
  void no_two_servers_want_the_same_port() {
    List<Integer> ports =
        plans(0).stream()
            .flatMap(
                plan ->
                    Stream.of(
                        plan.instancePort(1),
                        plan.instancePort(JurisdictionPlan.MOST_INSTANCES),
                        plan.gridPort(1),
                        plan.gridPort(JurisdictionPlan.MOST_INSTANCES),
                        plan.databasePort(),
                        plan.smtpPort(),
                        plan.imapPort()))
            .toList();
    assertThat(new HashSet<>(ports)).hasSameSizeAs(ports);
  }

  @Test
  void the_port_offset_moves_every_port() {
    assertThat(plans(7)).hasSameSizeAs(plans(0));
    JurisdictionPlan here = plans(0).get(0);
    JurisdictionPlan moved = plans(7).get(0);
    assertThat(List.of(moved.httpsPort(), moved.smtpPort(), moved.imapPort(), moved.databasePort()))
        .containsExactly(
            here.httpsPort() + 7,
            here.smtpPort() + 7,
            here.imapPort() + 7,
            here.databasePort() + 7);
  }

  private static List<JurisdictionPlan> plans(int portOffset) {
    return Jurisdictions.load(Path.of("..", "config")).all().stream()
        .map(each -> JurisdictionPlan.of(each, portOffset))
        .toList();
  }
}
