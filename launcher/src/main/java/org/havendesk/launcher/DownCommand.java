package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what {@code up} started. */
@Command(
    name = "down",
    description = "Stops everything that 'up' started with this data directory.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  @Mixin private DataOption dataOption;

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataDirectory data = dataOption.directory();
    Optional<RunningState> state = RunningState.read(data);
    if (state.isEmpty()) {
      System.out.println("Havendesk is not running.");
      return 0;
    }
    Progress progress = Progress.onStandardOutput(clock);
    progress.step("Stopping");
    Optional<ProcessHandle> supervisor = state.get().supervisor().handle();
    if (supervisor.isPresent()) {
      stop(supervisor.get(), progress);
    }
    // Whatever a killed supervisor could not stop.
    Leftovers.stop(state.get());
    Files.deleteIfExists(data.state());
    progress.done();
    System.out.println("Havendesk is stopped.");
    return 0;
  }

  private void stop(ProcessHandle supervisor, Progress progress) throws InterruptedException {
    if (!supervisor.destroy()) {
      throw new Failure("This user may not stop the supervisor (pid " + supervisor.pid() + ").");
    }
    Instant end = clock.instant().plus(PATIENCE);
    while (supervisor.isAlive()) {
      try {
        supervisor.onExit().get(200, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.tick();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
      if (clock.instant().isAfter(end)) {
        throw new Failure("The supervisor (pid " + supervisor.pid() + ") does not end.");
      }
    }
  }
}
