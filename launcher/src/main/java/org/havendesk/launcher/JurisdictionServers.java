package org.havendesk.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The servers of one jurisdiction: its database, its mail server, its cluster. */
final class JurisdictionServers {

  private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(120);
  // A server that keeps dying has a reason that another start won't mend.
  private static final int MOST_RESTARTS = 5;

  private final DataDirectory data;
  private final JurisdictionPlan plan;
  private final UpPlan asked;
  private final Progress progress;
  private final InstantSource clock;
  private final List<Instance> instances = new ArrayList<>();
  private Optional<EmbeddedDatabase> database = Optional.empty();
  private Optional<MailServer> mail = Optional.empty();
  private DatabaseAccess access;
  private int databaseRestarts;

  JurisdictionServers(
      DataDirectory data,
      JurisdictionPlan plan,
      UpPlan asked,
      Progress progress,
      InstantSource clock) {
    this.data = data;
    this.plan = plan;
    this.asked = asked;
    this.progress = progress;
    this.clock = clock;
  }

  /** Database, migrations and mail, all of which the first instance needs. */
  void startFoundations(Installation installation, LocalAuthority authority)
      throws IOException, InterruptedException {
    Secrets secrets = Secrets.of(data, plan);
    DatabaseAccess foreign = asked.foreignDatabases().get(plan.id());
    if (foreign == null) {
      progress.step("Starting the database of " + plan.id());
      var embedded = new EmbeddedDatabase(data, plan, secrets);
      database = Optional.of(embedded);
      embedded.start();
      embedded.awaitReady(progress, DATABASE_PATIENCE, clock);
      access = embedded.access();
    } else {
      access = foreign;
    }
    progress.step("Migrating the database of " + plan.id());
    access.migrate();
    progress.step("Starting the mail server of " + plan.id());
    mail = Optional.of(MailServer.start(plan, secrets));
    String keyStorePassword = secrets.keyStorePassword();
    authority.serverKeyStore(data.of(plan.id()).resolve("tls.p12"), keyStorePassword.toCharArray());
    secrets.writePasswords(access);
    for (int number = 1; number <= asked.instances(); number++) {
      var files =
          new InstanceFiles(
              installation,
              data,
              plan,
              number,
              asked.instances(),
              asked.sampleData() && foreign == null,
              asked.settings(),
              access,
              keyStorePassword,
              asked.baseUrls());
      instances.add(new Instance(data, files, plan, number));
    }
  }

  void startFirstInstance() throws IOException {
    instances.get(0).start();
  }

  /** The others join a grid that is there already, lest each founds one of its own. */
  void startOtherInstances() throws IOException {
    for (Instance instance : instances.subList(1, instances.size())) {
      instance.start();
    }
  }

  void awaitReady(HttpClient client, int from, int to) throws InterruptedException {
    for (Instance instance : instances.subList(from, Math.min(to, instances.size()))) {
      progress.step("Waiting for " + instance.name() + " at " + instance.url());
      instance.awaitReady(client, progress, asked.patience(), clock);
    }
  }

  /** Starts again what has died; true if anything had. */
  boolean revive() throws IOException {
    boolean revived = false;
    if (database.isPresent()
        && !database.get().server().isAlive()
        && databaseRestarts < MOST_RESTARTS) {
      databaseRestarts++;
      progress.say("The database of " + plan.id() + " has died and is started again.");
      database.get().start();
      revived = true;
    }
    for (Instance instance : instances) {
      if (!instance.isAlive() && instance.restarts() < MOST_RESTARTS) {
        progress.say(instance.name() + " has died and is started again.");
        instance.restart();
        revived = true;
      }
    }
    return revived;
  }

  void requestStopOfInstances() {
    instances.forEach(Instance::requestStop);
  }

  void awaitStopOfInstances() throws IOException {
    for (Instance instance : instances) {
      instance.awaitStop();
    }
  }

  void stopMail() {
    mail.ifPresent(MailServer::stop);
  }

  void stopDatabase() {
    database.ifPresent(EmbeddedDatabase::stop);
  }

  RunningState.Jurisdiction state() {
    return new RunningState.Jurisdiction(
        plan.id(),
        plan.baseUrl(),
        plan.supportAddress(),
        plan.smtpPort(),
        plan.imapPort(),
        access == null ? "" : access.url(),
        database.map(EmbeddedDatabase::server).map(p -> ProcessRef.of(p.toHandle())),
        data.passwords(plan.id()).toString(),
        instances.stream().filter(Instance::isStarted).map(Instance::state).toList());
  }
}
