package org.havendesk.evidence;

import static org.havendesk.access.Permission.EVIDENCE_READ;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;

/** Verifies the whole log while nobody waits for it: one run at a time on this instance. */
@ApplicationScoped
@Guarded
public class BackgroundAudit {

  private static final Logger LOG = System.getLogger(BackgroundAudit.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private LogAudit audit;
  @Inject private EvidenceLog log;
  @Inject private CurrentCaller caller;

  private volatile State state = new State(Stage.NONE, 0, 0, Optional.empty(), "");
  private volatile boolean cancelled;

  /** How far a run has come. */
  public enum Stage {
    NONE,
    RUNNING,
    CANCELLED,
    HOLDS,
    BROKEN,
    /** Something else went wrong; the server's log says what. */
    FAILED
  }

  /**
   * A run.
   *
   * @param done entries read
   * @param of entries that there are to read
   * @param found if it holds
   * @param fault what does not hold; empty if it does
   */
  public record State(
      Stage stage, long done, long of, Optional<LogAudit.Holds> found, String fault) {

    public int percent() {
      return of == 0 ? 0 : (int) Math.min(100, done * 100 / of);
    }
  }

  /** Begins to verify, unless that is under way. */
  @Needs(EVIDENCE_READ)
  public synchronized void start() {
    if (state.stage() == Stage.RUNNING) {
      return;
    }
    long size = log.size();
    var who = caller.get();
    cancelled = false;
    state = new State(Stage.RUNNING, 0, size, Optional.empty(), "");
    executor.execute(() -> run(who, size));
  }

  /** Lets it stop at the next page. */
  @Needs(EVIDENCE_READ)
  public void cancel() {
    cancelled = true;
  }

  /** How far it is, or what came out. */
  @Needs(EVIDENCE_READ)
  public State state() {
    return state;
  }

  private void run(Caller who, long size) {
    try (var scope = caller.as(who)) {
      var found = audit.verify(done -> goesOn(done, size));
      state = new State(Stage.HOLDS, size, size, Optional.of(found), "");
    } catch (LogAudit.Cancelled e) {
      state = new State(Stage.CANCELLED, state.done(), size, Optional.empty(), "");
    } catch (NotVerified | MalformedEvidence e) {
      state = new State(Stage.BROKEN, state.done(), size, Optional.empty(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The verification of the log could not be finished", e);
      state = new State(Stage.FAILED, state.done(), size, Optional.empty(), "");
    }
  }

  private boolean goesOn(long done, long size) {
    state = new State(Stage.RUNNING, done, size, Optional.empty(), "");
    return !cancelled;
  }
}
