package org.havendesk.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** One Payara Micro process of a jurisdiction's cluster. */
final class Instance {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

  private final String name;
  private final int port;
  private final int gridPort;
  private final Path directory;
  private final Path log;
  private final InstanceFiles files;
  private Process process;
  private int restarts;

  Instance(DataDirectory data, InstanceFiles files, JurisdictionPlan plan, int number) {
    this.name = plan.id() + "-" + number;
    this.port = plan.instancePort(number);
    this.gridPort = plan.gridPort(number);
    this.directory = data.instance(plan.id(), number);
    this.log = data.log(name);
    this.files = files;
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  String url() {
    return "https://localhost:" + port;
  }

  int restarts() {
    return restarts;
  }

  boolean isStarted() {
    return process != null;
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Starts from a clean directory: all that has to last is in the database. */
  void start() throws IOException {
    PrivateFiles.deleteTree(directory);
    PrivateFiles.directory(directory);
    if (Files.exists(log)) {
      Path before = log.resolveSibling(name + ".1.log");
      Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
    }
    PrivateFiles.write(log, "");
    process = Child.start(files.write(directory), directory, log);
  }

  void restart() throws IOException {
    restarts++;
    start();
  }

  /** Waits until the application is deployed and says that it is ready. */
  void awaitReady(HttpClient client, Progress progress, Duration patience, InstantSource clock)
      throws InterruptedException {
    Instant end = clock.instant().plus(patience);
    while (!LogTail.contains(log, ") ready in ") || !isReady(client, url())) {
      if (LogTail.isDeploymentRefused(log)) {
        throw new Failure(
            "The application can't be deployed on %s; the log is %s%n%s"
                .formatted(name, log, LogTail.lastProblems(log)));
      }
      if (!process.isAlive()) {
        throw new Failure(
            "%s ended with exit code %d while starting; its log is %s%n%s"
                .formatted(name, process.exitValue(), log, LogTail.lastProblems(log)));
      }
      if (clock.instant().isAfter(end)) {
        throw new Failure(
            "%s was not ready within %d s; its log is %s%n%s"
                .formatted(name, patience.toSeconds(), log, LogTail.lastProblems(log)));
      }
      progress.tick();
      process.waitFor(250, TimeUnit.MILLISECONDS);
    }
  }

  /** Asks an instance whether it is ready (MicroProfile Health). */
  static boolean isReady(HttpClient client, String url) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // Not listening, or no longer.
    }
  }

  /** Tells the process to end; {@link #awaitStop} waits for it. */
  void requestStop() {
    if (process != null) {
      process.destroy();
    }
  }

  void awaitStop() throws IOException {
    if (process != null) {
      ProcessRef.stop(process.toHandle(), STOP_PATIENCE);
      PrivateFiles.deleteTree(directory);
    }
  }

  RunningState.Instance state() {
    return new RunningState.Instance(
        name, url(), gridPort, log.toString(), restarts, ProcessRef.of(process.toHandle()));
  }
}
