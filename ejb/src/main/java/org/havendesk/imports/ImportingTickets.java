package org.havendesk.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;

/** The job of an import: reads its file, dry or not. */
@Named("importTickets")
@Dependent
public class ImportingTickets extends AbstractBatchlet {

  // "import" is a word of the language.
  @Inject
  @BatchProperty(name = "import")
  private String id;

  @Inject @BatchProperty private String worker;
  @Inject private ImportRun run;
  @Inject private CurrentCaller caller;

  @Override
  public String process() {
    try (var scope = caller.as(Caller.system("imports"))) {
      run.work(UUID.fromString(id), UUID.fromString(worker));
    }
    return "COMPLETED";
  }
}
