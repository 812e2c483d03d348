package org.havendesk.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.consent.NoticeDesk;
import org.havendesk.consent.Purposes;

/** Publishes what the house can say of itself, so that a newcomer finds notices to look at. */
@ApplicationScoped
public class SampleNotices {

  @Inject private NoticeDesk desk;
  @Inject private Purposes purposes;
  @Inject private CurrentCaller caller;

  /** Publishes each topic in each language. */
  void publish() {
    for (String topic : purposes.topics()) {
      for (String language : purposes.jurisdiction().languages()) {
        publish(topic, language);
      }
    }
  }

  private void publish(String topic, String language) {
    UUID id = desk.begin(topic, language);
    if (desk.read(id).elements().values().stream().noneMatch(String::isBlank)) {
      desk.submit(id);
      // Whoever approves has not written.
      try (var scope = caller.as(Caller.system("sample-approval"))) {
        desk.approve(id);
        desk.publish(id);
      }
    }
  }
}
