package org.havendesk.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that outlives the command which started it. Its start time tells it from a later
 * process that got the same id.
 *
 * @param pid its id
 * @param started when it started, to the second; the system's clock of processes is no finer
 */
record ProcessRef(long pid, Instant started) {

  static ProcessRef of(ProcessHandle process) {
    return new ProcessRef(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  boolean isAlive() {
    return handle().isPresent();
  }

  /** Ends the process with SIGTERM; with SIGKILL if it has not gone by then. */
  void stop(Duration patience) {
    handle().ifPresent(process -> stop(process, patience));
  }

  static void stop(ProcessHandle process, Duration patience) {
    process.destroy();
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isSame(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(start, started).abs().compareTo(Duration.ofSeconds(2)) < 0;
  }
}
