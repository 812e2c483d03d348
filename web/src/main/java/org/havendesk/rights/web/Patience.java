package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Duration;
import org.havendesk.channels.web.CallBrake;
import org.havendesk.platform.Settings;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;
import org.omnifaces.util.Messages;

/**
 * Tells people that an address was named too often lately, or that too many letters were caused
 * from where they are: a mailbox can't be flooded, and neither can many through us.
 */
@RequestScoped
public class Patience {

  @Inject private Language language;
  @Inject private Times times;
  @Inject private CallBrake brake;
  @Inject private Settings settings;

  /**
   * Whether another letter may be caused from this network address: {@code
   * havendesk.privacy.requests-per-hour} and instance, 60 unless told otherwise.
   */
  public boolean has(String network) {
    int perHour = settings.find("privacy.requests-per-hour").map(Integer::parseInt).orElse(60);
    return brake.lets("asks at " + network, perHour, Duration.ofHours(1));
  }

  /** Says beside this field that it may not. */
  public String askOfAll(String field) {
    var texts = language.texts("org.havendesk.rights.web.messages");
    Messages.addError(field, "{0}", texts.getString("wrong.tooManyHere"));
    return null;
  }

  /** Says so beside this field; the page stays. */
  public String ask(String field, TooManyRequests tooMany) {
    var text = language.texts("org.havendesk.rights.web.messages").getString("wrong.tooMany");
    // The minute that has begun is not over yet.
    var when = times.full(tooMany.retryAt().plusSeconds(59));
    Messages.addError(field, "{0}", MessageFormat.format(text, when));
    return null;
  }
}
