package org.havendesk.rights;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Destroys the key, last of all. */
@Named("rightsFinishErasure")
@Dependent
public class FinishingErasure extends RightsStep {

  @Override
  void work(RightsWork rights) {
    rights.finishErasure(request(), worker());
  }
}
