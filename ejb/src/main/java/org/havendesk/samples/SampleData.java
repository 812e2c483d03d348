package org.havendesk.samples;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Settings;
import org.havendesk.samples.store.SamplesDecided;
import org.havendesk.tickets.CannedReplyDesk;
import org.havendesk.tickets.EarlierTickets;

/**
 * Fills an empty desk with invented tickets and first notices when the house opens for the first
 * time, if {@code havendesk.sample-data} asks for it. Nothing of it is sent to anybody.
 */
@Startup
@Singleton
public class SampleData {

  @Inject private Settings settings;
  @Inject private SamplesDecided decided;
  @Inject private EarlierTickets tickets;
  @Inject private CannedReplyDesk replies;
  @Inject private SampleArticles articles;
  @Inject private SampleNotices notices;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** Writes the samples unless that was decided before, on this instance or another. */
  @PostConstruct
  public void writeOnce() {
    Path file =
        settings.configFolder().resolve("sample-data").resolve(settings.jurisdiction() + ".yaml");
    boolean wanted = settings.find("sample-data").filter("true"::equals).isPresent();
    Instant now = clock.instant();
    if (wanted && Files.isReadable(file) && decided.mark(now)) {
      try (var scope = caller.as(Caller.system("sample-data"))) {
        if (tickets.isEmpty()) {
          SampleFile samples = SampleFile.read(file);
          samples.ticketsBefore(now).forEach(tickets::takeOver);
          samples.replies().forEach(replies::save);
          articles.publish(samples.articles());
        }
        notices.publish();
      }
    }
  }
}
