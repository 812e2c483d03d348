package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Everybody's data stays where they live. */
@ExtendWith(Deployment.class)
class BordersStory {

  @Test
  void a_Californian_in_the_European_Privacy_Centre_is_led_home(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Office california = havendesk.office("us-ca");
    String requests = "select count(*) from rights_request";
    String letters = "select count(*) from outbox_letter";
    long requestsBefore = eu.count(requests);
    long lettersBefore = eu.count(letters);

    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("access", "cal.pomegranate@golden.example", "US", "CA");

    assertThat(centre.window().text()).contains("Another house serves you");
    assertThat(centre.window().address()).startsWith(eu.url()).doesNotContain("pomegranate", "@");
    centre.window().press(By.id("elsewhere"));
    assertThat(centre.window().address()).isEqualTo(california.url() + "/privacy");
    assertThat(centre.window().text()).contains("California");

    assertThat(eu.count(requests)).isEqualTo(requestsBefore);
    // Others' letters may have left meanwhile.
    assertThat(eu.count(letters)).isLessThanOrEqualTo(lettersBefore);
    var traces = Traces.of(List.of("cal.pomegranate", "golden.example"));
    assertThat(traces.inDatabase(eu)).isEmpty();
    assertThat(traces.inDatabase(california)).isEmpty();
    assertThat(traces.inFiles(havendesk.data().resolve("logs"))).isEmpty();
  }
}
