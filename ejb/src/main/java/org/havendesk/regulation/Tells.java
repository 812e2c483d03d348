package org.havendesk.regulation;

import java.util.List;

/**
 * Which recipients of a person's data are told once a right is granted (such as GDPR 19).
 *
 * @param kinds of recipients; at least one
 */
public record Tells(List<RecipientKind> kinds, String citation, Confidence confidence) {

  public Tells {
    kinds = Required.list(kinds);
    Required.that(!kinds.isEmpty(), "it needs at least one kind of recipient ('kinds')");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
