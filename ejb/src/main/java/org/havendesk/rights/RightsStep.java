package org.havendesk.rights;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;

/** A step of a job on one request, done on the system's own behalf. */
abstract class RightsStep extends AbstractBatchlet {

  @Inject @BatchProperty private String request;
  @Inject @BatchProperty private String worker;
  @Inject private RightsWork work;
  @Inject private CurrentCaller caller;

  @Override
  public String process() {
    try (var scope = caller.as(Caller.system("rights"))) {
      work(work);
    }
    return "COMPLETED";
  }

  abstract void work(RightsWork rights);

  UUID request() {
    return UUID.fromString(request);
  }

  UUID worker() {
    return UUID.fromString(worker);
  }
}
