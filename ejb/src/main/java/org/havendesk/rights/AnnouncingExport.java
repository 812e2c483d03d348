package org.havendesk.rights;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Tells the person that the copy is ready. */
@Named("rightsAnnounce")
@Dependent
public class AnnouncingExport extends RightsStep {

  @Override
  void work(RightsWork rights) {
    rights.announce(request(), worker());
  }
}
