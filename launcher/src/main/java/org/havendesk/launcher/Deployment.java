package org.havendesk.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Everything that one {@code up} starts and owns until it ends. It stops in the order that loses
 * nothing: instances, then mail, then databases.
 */
final class Deployment {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Installation installation;
  private final DataDirectory data;
  private final UpPlan asked;
  private final Progress progress;
  private final InstantSource clock;
  private final Instant since;
  private final LocalAuthority authority;
  private final List<JurisdictionServers> servers = new ArrayList<>();
  private final CountDownLatch stopRequested = new CountDownLatch(1);
  private boolean ready;

  Deployment(
      Installation installation,
      DataDirectory data,
      UpPlan asked,
      Progress progress,
      InstantSource clock) {
    this.installation = installation;
    this.data = data;
    this.asked = asked;
    this.progress = progress;
    this.clock = clock;
    this.since = clock.instant();
    this.authority = LocalAuthority.in(data, clock);
  }

  /** Starts everything and returns once every instance has said that it is ready. */
  RunningState start() throws IOException, InterruptedException {
    asked.requireFreePorts();
    HttpClient client = client(authority);
    for (JurisdictionPlan plan : asked.jurisdictions()) {
      var jurisdiction = new JurisdictionServers(data, plan, asked, progress, clock);
      step(() -> servers.add(jurisdiction));
      step(() -> jurisdiction.startFoundations(installation, authority));
    }
    step(() -> Witnesses.introduce(data, asked.jurisdictions()));
    for (JurisdictionServers jurisdiction : servers) {
      step(jurisdiction::startFirstInstance);
    }
    for (JurisdictionServers jurisdiction : servers) {
      jurisdiction.awaitReady(client, 0, 1);
    }
    for (JurisdictionServers jurisdiction : servers) {
      step(jurisdiction::startOtherInstances);
    }
    for (JurisdictionServers jurisdiction : servers) {
      jurisdiction.awaitReady(client, 1, asked.instances());
    }
    progress.done();
    ready = true;
    return save();
  }

  /** Starts again what dies, until someone asks for the end. */
  void watch() throws IOException, InterruptedException {
    while (!stopRequested.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      synchronized (this) {
        boolean revived = false;
        for (JurisdictionServers jurisdiction : servers) {
          if (!isStopping()) {
            revived |= jurisdiction.revive();
          }
        }
        if (revived) {
          save();
        }
      }
    }
  }

  /** Stops everything; safe to call at any moment, also while starting. */
  void stop() throws IOException {
    stopRequested.countDown();
    synchronized (this) {
      progress.step("Stopping the instances");
      servers.forEach(JurisdictionServers::requestStopOfInstances);
      for (JurisdictionServers jurisdiction : servers) {
        jurisdiction.awaitStopOfInstances();
      }
      progress.step("Stopping mail and databases");
      servers.forEach(JurisdictionServers::stopMail);
      servers.forEach(JurisdictionServers::stopDatabase);
      Files.deleteIfExists(data.state());
      progress.done();
    }
  }

  static HttpClient client(LocalAuthority authority) {
    return HttpClient.newBuilder()
        .sslContext(authority.trust())
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  /** A step that starts processes: a stop waits for its end, so that it knows of every process. */
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private synchronized void step(Step step) throws IOException, InterruptedException {
    if (isStopping()) {
      throw new InterruptedException("stopped while starting");
    }
    step.run();
    save();
  }

  private boolean isStopping() {
    return stopRequested.getCount() == 0;
  }

  private RunningState save() {
    var state =
        new RunningState(
            since,
            ProcessRef.of(ProcessHandle.current()),
            ready,
            data.authorityCertificate().toString(),
            servers.stream().map(JurisdictionServers::state).toList());
    state.write(data);
    return state;
  }
}
