package org.havendesk.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.havendesk.regulation.Jurisdiction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts each jurisdiction's database, mail server and cluster, and owns them until it ends. */
@Command(
    name = "up",
    description =
        "Starts everything and stays in the foreground; Ctrl-C stops it and loses nothing."
            + " Mail in the embedded mail server is kept in memory only.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT);

  @Option(
      names = "--jurisdiction",
      paramLabel = "ID",
      description = "Start only this one; may be repeated. Default: all that are configured.")
  private List<String> jurisdictions = List.of();

  @Option(
      names = "--instances",
      paramLabel = "N",
      defaultValue = "1",
      description = "Server instances per jurisdiction (default: ${DEFAULT-VALUE}).")
  private int instances;

  @Option(
      names = "--db",
      paramLabel = "ID=jdbc:mariadb://…",
      description = "Use a MariaDB of your own for a jurisdiction; may be repeated.")
  private Map<String, String> databases = Map.of();

  @Option(
      names = "--db-credentials",
      paramLabel = "ID=FILE",
      description = "Properties file with user=… and password=… for --db; may be repeated.")
  private Map<String, Path> credentials = Map.of();

  @Option(
      names = "--empty",
      description = "No sample data. A database of your own (--db) never gets any.")
  private boolean empty;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "A setting of the servers, such as webhooks.allow-private=true; may be repeated. Never a"
              + " secret.")
  private Map<String, String> settings = Map.of();

  @Option(names = "--detach", description = "Return once all is ready; stop it with 'down'.")
  private boolean detach;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every port (default: ${DEFAULT-VALUE}).")
  private int portOffset;

  @Option(
      names = "--ready-within",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long an instance may take to start (default: ${DEFAULT-VALUE}).")
  private int readyWithin;

  @Option(names = "--supervised", hidden = true)
  private boolean supervised;

  @Mixin private DataOption dataOption;
  @Mixin private ConfigOption config;

  private final Clock clock = Clock.systemUTC();
  private final Progress progress = Progress.onStandardOutput(clock);

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Installation.current().with(config.folder());
    DataDirectory data = dataOption.directory();
    UpPlan asked = plan(data);
    data.prepare();
    Optional<RunningState> before = RunningState.read(data);
    if (before.isPresent() && before.get().supervisor().isAlive()) {
      return alreadyRunning(before.get(), asked);
    }
    if (detach) {
      RunningState state = new Detached(data, progress).start(forwarded());
      System.out.println(Report.table(state));
      return 0;
    }
    try (FileChannel file = open(data.lock());
        FileLock lock = lock(file, data)) {
      before.ifPresent(this::clearUp);
      return runUntilStopped(new Deployment(installation, data, asked, progress, clock));
    }
  }

  private int runUntilStopped(Deployment deployment) throws IOException, InterruptedException {
    var ended = new Thread(() -> stop(deployment), "stop");
    Runtime.getRuntime().addShutdownHook(ended);
    try {
      RunningState state = deployment.start();
      progress.say(Report.table(state));
      if (!supervised) {
        progress.say("Press Ctrl-C to stop.");
      }
      deployment.watch();
      return 0;
    } catch (Failure | IOException e) {
      progress.abandon();
      System.err.println("havendesk: " + Sentences.reasonOrSentence(e));
      return 1; // The hook stops what had been started.
    }
  }

  private static void stop(Deployment deployment) {
    try {
      deployment.stop();
    } catch (IOException | Failure e) {
      System.err.println("havendesk: " + Sentences.reasonOrSentence(e));
    }
  }

  private int alreadyRunning(RunningState state, UpPlan asked) {
    for (JurisdictionPlan plan : asked.jurisdictions()) {
      if (state.ready() && state.jurisdiction(plan.id()).isEmpty()) {
        throw new Failure(
            "Havendesk runs already, without "
                + plan.id()
                + "; stop it first with: havendesk down");
      }
    }
    String since = SINCE.format(state.since().atZone(ZoneId.systemDefault()));
    System.out.println(
        state.ready()
            ? "Havendesk runs already, since " + since + "."
            : "Havendesk is being started already, since " + since + ".");
    System.out.println(Report.table(state));
    return 0;
  }

  private void clearUp(RunningState before) {
    if (Leftovers.exist(before)) {
      progress.step("Stopping what a killed run has left behind");
      Leftovers.stop(before);
      progress.done();
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw Sentences.of("The data directory can't be locked", e);
    }
  }

  private static FileLock lock(FileChannel file, DataDirectory data) throws IOException {
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      throw new IllegalStateException(e);
    }
    throw new Failure("Another 'up' is using the data directory " + data.root() + ".");
  }

  private UpPlan plan(DataDirectory data) {
    var known = new LinkedHashMap<String, JurisdictionPlan>();
    var served =
        config.jurisdictionsToServe(id -> Files.isDirectory(data.secrets(id)), progress::say);
    for (Jurisdiction each : served.all()) {
      known.put(each.id(), JurisdictionPlan.of(each, portOffset));
    }
    List<String> ids = jurisdictions.isEmpty() ? List.copyOf(known.keySet()) : jurisdictions;
    var plans = new ArrayList<JurisdictionPlan>();
    for (String id : ids.stream().distinct().toList()) {
      plans.add(
          Optional.ofNullable(known.get(id))
              .orElseThrow(
                  () ->
                      new Failure(
                          "There is no jurisdiction '" + id + "'; known: " + known.keySet())));
    }
    var baseUrls = new LinkedHashMap<String, String>();
    known.forEach((id, plan) -> baseUrls.put(id, plan.baseUrl()));
    return new UpPlan(
        plans,
        baseUrls,
        instances,
        !empty,
        settings,
        foreignDatabases(ids),
        Duration.ofSeconds(readyWithin));
  }

  private Map<String, DatabaseAccess> foreignDatabases(List<String> ids) {
    var foreign = new HashMap<String, DatabaseAccess>();
    databases.forEach(
        (id, url) -> {
          if (!ids.contains(id)) {
            throw new Failure("--db names the jurisdiction '" + id + "', which is not started.");
          }
          Path file = credentials.get(id);
          if (file == null) {
            throw new Failure("--db " + id + "=… needs --db-credentials " + id + "=FILE.");
          }
          foreign.put(id, DatabaseAccess.foreign(url, file));
        });
    return foreign;
  }

  /** The same call for the supervisor in the background. */
  private List<String> forwarded() {
    var arguments = new ArrayList<String>(List.of("up", "--supervised"));
    jurisdictions.forEach(id -> arguments.addAll(List.of("--jurisdiction", id)));
    arguments.addAll(List.of("--instances", Integer.toString(instances)));
    databases.forEach((id, url) -> arguments.addAll(List.of("--db", id + "=" + url)));
    credentials.forEach(
        (id, file) ->
            arguments.addAll(List.of("--db-credentials", id + "=" + file.toAbsolutePath())));
    arguments.addAll(List.of("--port-offset", Integer.toString(portOffset)));
    arguments.addAll(List.of("--ready-within", Integer.toString(readyWithin)));
    arguments.addAll(List.of("--data", dataOption.directory().root().toString()));
    arguments.addAll(List.of("--config", config.folder().toString()));
    settings.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
    if (empty) {
      arguments.add("--empty");
    }
    return arguments;
  }
}
