package org.havendesk.launcher;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what is running: instances, their health, the size of each cluster. */
@Command(
    name = "status",
    description = "Shows what is running; exit code 0 if all of it is healthy, 3 if not.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_HEALTHY = 3;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private DataOption dataOption;

  /** What {@code --json} prints. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Status(
      boolean running,
      boolean ready,
      Optional<Instant> since,
      Optional<Long> supervisorPid,
      Optional<String> authority,
      List<JurisdictionStatus> jurisdictions) {}

  /** One jurisdiction; the members of its data grid as a living instance last saw them. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record JurisdictionStatus(
      String id,
      String url,
      String supportAddress,
      int smtpPort,
      int imapPort,
      String databaseUrl,
      String database,
      Optional<Long> databasePid,
      String passwords,
      int clusterSize,
      List<String> dataGridMembers,
      List<InstanceStatus> instances) {}

  /** One instance; health is ready, not-ready or dead. */
  record InstanceStatus(
      String name, String url, long pid, String health, int restarts, String log) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataDirectory data = dataOption.directory();
    Status status = look(data);
    if (json) {
      System.out.println(RunningState.JSON.writeValueAsString(status));
    } else {
      print(status);
    }
    return status.ready() ? 0 : NOT_HEALTHY;
  }

  private static Status look(DataDirectory data) throws InterruptedException {
    Optional<RunningState> found = RunningState.read(data);
    boolean running = found.filter(s -> s.supervisor().isAlive() || Leftovers.exist(s)).isPresent();
    if (!running) {
      return new Status(
          false, false, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
    RunningState state = found.get();
    HttpClient client = Deployment.client(LocalAuthority.in(data, Clock.systemUTC()));
    var jurisdictions = new ArrayList<JurisdictionStatus>();
    for (RunningState.Jurisdiction jurisdiction : state.jurisdictions()) {
      jurisdictions.add(look(jurisdiction, client));
    }
    boolean supervised = state.supervisor().isAlive();
    boolean ready =
        state.ready()
            && supervised
            && jurisdictions.stream()
                .allMatch(
                    j ->
                        !j.database().equals("dead")
                            && j.instances().stream().allMatch(i -> i.health().equals("ready")));
    return new Status(
        true,
        ready,
        Optional.of(state.since()),
        supervised ? Optional.of(state.supervisor().pid()) : Optional.empty(),
        Optional.of(state.authority()),
        jurisdictions);
  }

  private static JurisdictionStatus look(RunningState.Jurisdiction jurisdiction, HttpClient client)
      throws InterruptedException {
    var instances = new ArrayList<InstanceStatus>();
    List<String> members = List.of();
    for (RunningState.Instance instance : jurisdiction.instances()) {
      boolean alive = instance.process().isAlive();
      String health =
          !alive ? "dead" : Instance.isReady(client, instance.url()) ? "ready" : "not-ready";
      instances.add(
          new InstanceStatus(
              instance.name(),
              instance.url(),
              instance.process().pid(),
              health,
              instance.restarts(),
              instance.log()));
      if (alive && members.isEmpty()) {
        members = gridMembers(jurisdiction, Path.of(instance.log()));
      }
    }
    String database =
        jurisdiction.database().map(db -> db.isAlive() ? "running" : "dead").orElse("foreign");
    return new JurisdictionStatus(
        jurisdiction.id(),
        jurisdiction.url(),
        jurisdiction.supportAddress(),
        jurisdiction.smtpPort(),
        jurisdiction.imapPort(),
        jurisdiction.databaseUrl(),
        database,
        jurisdiction.database().map(ProcessRef::pid),
        jurisdiction.passwords(),
        members.size(),
        members,
        instances);
  }

  private static List<String> gridMembers(RunningState.Jurisdiction jurisdiction, Path log) {
    List<Integer> ports = LogTail.gridPorts(log);
    return jurisdiction.instances().stream()
        .filter(instance -> ports.contains(instance.gridPort()))
        .map(RunningState.Instance::name)
        .toList();
  }

  private static void print(Status status) {
    if (!status.running()) {
      System.out.println("Havendesk is not running.");
      return;
    }
    if (status.supervisorPid().isEmpty()) {
      System.out.println("The supervisor was killed; 'up' or 'down' clears up what it left.");
    }
    for (JurisdictionStatus jurisdiction : status.jurisdictions()) {
      System.out.printf(
          "%s  database %s, data grid of %d: %s%n",
          jurisdiction.id(),
          jurisdiction.database(),
          jurisdiction.clusterSize(),
          String.join(", ", jurisdiction.dataGridMembers()));
      for (InstanceStatus instance : jurisdiction.instances()) {
        System.out.printf(
            "  %-10s %-26s %-10s pid %d%s%n",
            instance.name(),
            instance.url(),
            instance.health(),
            instance.pid(),
            instance.restarts() == 0 ? "" : ", started again " + instance.restarts() + " times");
      }
    }
  }
}
