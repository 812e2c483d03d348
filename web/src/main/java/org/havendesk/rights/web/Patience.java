package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import org.havendesk.access.Tries.Kind;
import org.havendesk.access.web.GuessBrake;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Tells people that an address was named too often lately, or that too many letters were caused
 * from where they are: a mailbox can't be flooded, and neither can many through us.
 */
@RequestScoped
public class Patience {

  @Inject private Language language;
  @Inject private Times times;
  @Inject private GuessBrake brake;

  /**
   * Whether another letter may be caused from this network: {@code
   * havendesk.privacy.requests-per-hour}, 60 unless told otherwise.
   */
  public boolean has() {
    return brake.lets(Kind.PRIVACY_REQUEST, Faces.getRequest());
  }

  /** Notes that a link led nowhere. */
  public void wrongLink() {
    if (!brake.lets(Kind.LINK, Faces.getRequest())) {
      brake.tell(Kind.LINK, Faces.getResponse());
    }
  }

  /** Says beside this field that it may not. */
  public String askOfAll(String field) {
    var texts = language.texts("org.havendesk.rights.web.messages");
    Messages.addError(field, "{0}", texts.getString("wrong.tooManyHere"));
    brake.tell(Kind.PRIVACY_REQUEST, Faces.getResponse());
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
