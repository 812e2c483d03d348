package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.havendesk.consent.KnownMinors;
import org.havendesk.rights.store.JointReviews;

/** Young are those at whom a colleague noted it. */
@ApplicationScoped
public class NotedMinors implements KnownMinors {

  private static final String MINOR = "minor";
  private static final String CHILD = "child";

  @Inject private JointReviews reviews;

  @Override
  public boolean include(UUID person) {
    return isNoted(person, MINOR) || includeChild(person);
  }

  @Override
  public boolean includeChild(UUID person) {
    return isNoted(person, CHILD);
  }

  private boolean isNoted(UUID person, String mark) {
    return reviews.marksOf(person).stream().anyMatch(noted -> noted.mark().equals(mark));
  }
}
