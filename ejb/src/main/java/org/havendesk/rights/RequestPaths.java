package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.havendesk.rights.store.IdentityChecks;
import org.havendesk.rights.store.JointReviews;
import org.havendesk.rights.store.RightsRequest;

/** Knows which steps came in between on the path of a request. */
@ApplicationScoped
public class RequestPaths {

  @Inject private IdentityChecks checks;
  @Inject private JointReviews reviews;

  List<RequestPath.Station> of(RightsRequest request) {
    return RequestPath.of(
        RightsRequestView.of(request),
        checks.find(request.id()).map(check -> new RequestPath.Step(check.closedAt())),
        reviews.find(request.id()).map(review -> new RequestPath.Step(review.closedAt())));
  }
}
