package org.havendesk.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./havendesk bench NAME}: the list of what can be measured. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the product on this machine; figures from a busy machine say little.")
public final class Bench implements Runnable {

  // One line per run.
  private static final List<Class<?>> RUNS =
      List.of(EvidenceHashing.class, EvidenceLoad.class, Seed.class, DeskLoad.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which run? See: havendesk bench --help");
  }

  /** Runs one and exits with its code. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    var line = new CommandLine(new Bench());
    RUNS.forEach(line::addSubcommand);
    System.exit(line.execute(arguments));
  }
}
