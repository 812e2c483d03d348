package org.havendesk.anchors;

import org.havendesk.anchors.store.AnchorProblem;

/** Anchoring did not succeed, for a reason that waiting alone may not mend. */
public final class AnchorFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final AnchorProblem problem;

  AnchorFailed(AnchorProblem problem, String message) {
    super(message);
    this.problem = problem;
  }

  AnchorFailed(AnchorProblem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  public AnchorProblem problem() {
    return problem;
  }
}
