package org.havendesk.rights;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Erases part by part, each in its own transaction, so that a long erasure shows its progress. */
@Named("rightsEraseParts")
@Dependent
public class ErasingParts extends RightsStep {

  @Override
  void work(RightsWork rights) {
    rights.parts().forEach(part -> rights.erase(request(), worker(), part));
  }
}
