package org.havendesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the evidence log costs the desk, how fast it takes entries, how fast it reads itself. */
@Command(
    name = "evidence-log",
    mixinStandardHelpOptions = true,
    description = {
      "Intake with and without folding, sustained folding, and the verification of the whole log,",
      "against a deployment that was started for it alone:",
      "./havendesk up --detach --data DIR --empty --set evidence.watch-every=PT1S"
          + " --set api.calls-per-minute=1000000"
    })
final class EvidenceLoad implements Callable<Integer> {

  private static final int ROUNDS = 5;
  private static final int BATCH = 1000;

  @Option(names = "--data", required = true, description = "The deployment's data directory.")
  private Path data;

  @Option(names = "--jurisdiction", defaultValue = "eu", description = "Default: ${DEFAULT-VALUE}.")
  private String jurisdiction;

  @Option(
      names = "--entries",
      defaultValue = "1000000",
      description = "How long the log becomes at least; also measured at a tenth of it.")
  private int entries;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "How long a round of intake takes; a sequencer waits 50 at most.")
  private int seconds;

  private Running running;
  private LogTables log;

  @Override
  public Integer call() throws Exception {
    running = new Running(data, jurisdiction);
    try (var tables = new LogTables(running.connect())) {
      log = tables;
      intake();
      grow(entries / 10);
      verify();
      grow(entries);
      verify();
    }
    return 0;
  }

  private void intake() throws Exception {
    try (var partner = new Intake(running);
        var brake = new LogTables(running.connect())) {
      var results =
          new Rounds()
              .beforeEach(
                  () -> {
                    brake.release();
                    log.awaitFolded();
                    return 0;
                  })
              .with("tickets, folding on", () -> open(partner, true))
              .with(
                  "tickets, folding off",
                  () -> {
                    brake.hold();
                    return open(partner, false);
                  })
              .run(ROUNDS);
      brake.release();
      log.awaitFolded();
      System.out.println(Rounds.report(results));
      System.out.printf(
          "intake: with folding %.3f of what it is without (aim: 0.9)%n",
          results.get(0).median() / results.get(1).median());
    }
  }

  private long open(Intake partner, boolean folding) throws Exception {
    long before = log.size();
    long opened = partner.openFor(Duration.ofSeconds(seconds));
    if (log.size() > before != folding) {
      throw new IllegalStateException("Folding was not " + (folding ? "on." : "off."));
    }
    return opened;
  }

  private void grow(long target) throws Exception {
    long before = log.size();
    if (before >= target) {
      return;
    }
    long begun = System.nanoTime();
    for (long rest = target - before; rest > 0; rest -= BATCH) {
      log.insert((int) Math.min(BATCH, rest));
    }
    long inserted = System.nanoTime();
    long meanwhile = log.size();
    log.awaitFolded();
    long size = log.size();
    System.out.printf(
        "folding: %,d entries; %,.0f/s inserted and %,.0f/s folded at once, then %,.0f/s folded alone%n",
        size - before,
        perSecond(target - before, begun, inserted),
        perSecond(meanwhile - before, begun, inserted),
        perSecond(size - meanwhile, inserted, System.nanoTime()));
  }

  /** One run for its time, and one for its memory: to look at what is in use takes time. */
  private void verify() throws Exception {
    var memory = new ServerMemory(running.server());
    long size = log.size();
    long[] resident = {memory.resident(), 0};
    double perSecond = watch(() -> resident[1] = Math.max(resident[1], memory.resident()));
    long before = memory.live();
    long[] live = {0, 0};
    watch(
        () -> {
          live[0] = Math.max(live[0], memory.live());
          live[1]++;
        });
    System.out.printf(
        "verification: %,d entries, %,.0f/s; live objects %,d MB before, at most %,d MB during"
            + " (%d looks), %,d MB after; process %,d MB before, at most %,d MB during%n",
        size,
        perSecond,
        before >> 20,
        live[0] >> 20,
        live[1],
        memory.live() >> 20,
        resident[0] >> 20,
        resident[1] >> 20);
  }

  /** What is looked at again and again. */
  @FunctionalInterface
  private interface Look {
    void once() throws Exception;
  }

  /** Waits for a watch from its begin to its end and tells how fast it was. */
  private double watch(Look look) throws Exception {
    long size = log.size();
    log.await("for a watch to end", () -> !log.isWatched());
    log.await("for a watch; evidence.watch-every must be PT1S", log::isWatched);
    long begun = System.nanoTime();
    log.await(
        "for the watch to end",
        () -> {
          look.once();
          return !log.isWatched();
        });
    long ended = System.nanoTime();
    if (log.verified() < size) {
      throw new IllegalStateException("The watch has not read the whole log.");
    }
    return perSecond(log.verified(), begun, ended);
  }

  private static double perSecond(long units, long begun, long ended) {
    return units * 1e9 / (ended - begun);
  }
}
