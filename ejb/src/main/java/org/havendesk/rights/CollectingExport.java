package org.havendesk.rights;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Makes the copy. */
@Named("rightsCollect")
@Dependent
public class CollectingExport extends RightsStep {

  @Override
  void work(RightsWork rights) {
    rights.collect(request(), worker());
  }
}
