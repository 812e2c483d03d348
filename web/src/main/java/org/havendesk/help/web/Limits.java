package org.havendesk.help.web;

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

/** Keeps strangers from flooding mailboxes through us, and tells them to wait. */
@RequestScoped
public class Limits {

  static final String TEXTS = "org.havendesk.help.web.messages";

  @Inject private GuessBrake brake;
  @Inject private Language language;
  @Inject private Times times;

  /** Whether one more letter may be caused from this network; if not, says so at the field. */
  boolean letCause(String field) {
    boolean lets = brake.lets(Kind.HELP, Faces.getRequest());
    if (!lets) {
      brake.tell(Kind.HELP, Faces.getResponse());
      wrong(field, "wrong.tooManyHere");
    }
    return lets;
  }

  /** Notes that a link led nowhere. */
  void wrongLink() {
    if (!brake.lets(Kind.LINK, Faces.getRequest())) {
      brake.tell(Kind.LINK, Faces.getResponse());
    }
  }

  /** Says at a field that an address was named too often. */
  void tooMany(String field, TooManyRequests tooMany) {
    // The minute that has begun is not over yet.
    String when = times.full(tooMany.retryAt().plusSeconds(59));
    String text = language.texts(TEXTS).getString("wrong.tooMany");
    Messages.addError(field, "{0}", MessageFormat.format(text, when));
  }

  /** Says at a field what is wrong with it. */
  void wrong(String field, String key) {
    var texts = language.texts(TEXTS);
    Messages.addError(field, "{0}", texts.getString(texts.containsKey(key) ? key : "wrong.other"));
  }
}
