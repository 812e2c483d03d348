package org.havendesk.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.havendesk.consent.HeldPurposes;
import org.havendesk.records.store.ImpactAssessment;
import org.havendesk.records.store.ImpactAssessments;

/** An assessment that says no, or waits for the authority, holds its purpose back. */
@ApplicationScoped
public class AssessedPurposes implements HeldPurposes {

  @Inject private ImpactAssessments assessments;

  @Override
  public boolean include(String purpose) {
    return assessments.decided(purpose).filter(ImpactAssessment::holdsBack).isPresent();
  }
}
