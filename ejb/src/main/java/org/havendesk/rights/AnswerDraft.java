package org.havendesk.rights;

import java.util.Optional;

/** Drafts an answer from what the house knows of itself; an officer checks it and sends it. */
public interface AnswerDraft {

  /** The draft in the language of the request; empty if this is no help with such a request. */
  Optional<String> to(RightsRequestView request);
}
