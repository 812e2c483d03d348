package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.havendesk.consent.KnownMinors;
import org.havendesk.rights.store.JointReviews;

/** Children are those at whom a colleague noted it. */
@ApplicationScoped
public class NotedMinors implements KnownMinors {

  private static final String MARK = "minor";

  @Inject private JointReviews reviews;

  @Override
  public boolean include(UUID person) {
    return reviews.marksOf(person).stream().anyMatch(noted -> noted.mark().equals(MARK));
  }
}
