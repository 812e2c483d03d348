package org.havendesk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.sealing.store.FileVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a desk with customers and tickets, sealed and findable as the product writes them. */
@Command(
    name = "seed",
    mixinStandardHelpOptions = true,
    description = {
      "Fills a desk with made-up customers, tickets and messages, each customer with a key of their",
      "own, every word findable; the evidence log is left alone. Against a deployment that was",
      "started for it alone: ./havendesk up --detach --data DIR --jurisdiction eu --empty"
    })
final class Seed implements Callable<Integer> {

  @Option(names = "--data", required = true, description = "The deployment's data directory.")
  private Path data;

  @Option(names = "--jurisdiction", defaultValue = "eu", description = "Default: ${DEFAULT-VALUE}.")
  private String jurisdiction;

  @Option(names = "--tickets", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
  private int tickets;

  @Option(
      names = "--people",
      defaultValue = "20000",
      description = "Who they are of, evenly. Default: ${DEFAULT-VALUE}.")
  private int people;

  @Override
  public Integer call() throws Exception {
    var running = new Running(data, jurisdiction);
    var keys = running.keys();
    var index = new BlindIndex(keys);
    long begun = System.nanoTime();
    try (Connection connection = running.connect()) {
      var tables = new SeedTables(connection, new FileVault(keys), index, tickets, people);
      tables.begin();
      step("teams", begun, tables::teams);
      step("customers, tickets and messages", begun, tables::matters);
      step("tags", begun, tables::tags);
      step("words of subjects and messages", begun, tables::words);
      step("products", begun, tables::products);
      step("statistics", begun, tables::end);
    }
    return 0;
  }

  private static void step(String what, long begun, SeedTables.Step step) throws Exception {
    step.run();
    System.out.printf(
        "%s (%,d s)%n", what, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
  }
}
