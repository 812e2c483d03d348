package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;
import org.omnifaces.util.Messages;

/** Tells people that an address was named too often lately, and when to try again. */
@RequestScoped
public class Patience {

  @Inject private Language language;
  @Inject private Times times;

  /** Says so beside this field; the page stays. */
  public String ask(String field, TooManyRequests tooMany) {
    var text = language.texts("org.havendesk.rights.web.messages").getString("wrong.tooMany");
    // The minute that has begun is not over yet.
    var when = times.full(tooMany.retryAt().plusSeconds(59));
    Messages.addError(field, "{0}", MessageFormat.format(text, when));
    return null;
  }
}
