package org.havendesk.evidence;

/** Text or bytes that are not what the C2SP specifications say a note, key, path or proof is. */
public class MalformedEvidence extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public MalformedEvidence(String reason) {
    super(reason);
  }

  public MalformedEvidence(String reason, Throwable cause) {
    super(reason, cause);
  }
}
