package org.havendesk.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code havendesk} command and the list of its subcommands. */
@Command(
    name = "havendesk",
    description = "Customer service in which every message is sealed with the person's own key.",
    mixinStandardHelpOptions = true,
    version = "havendesk 0.1.0",
    footer = {
      "",
      "Answered by the script itself:",
      "  test   runs the whole test suite",
      "  bench  measures the product on this machine"
    })
public final class Havendesk implements Runnable {

  // One line per command.
  private static final List<Class<?>> COMMANDS =
      List.of(
          UpCommand.class,
          StatusCommand.class,
          DownCommand.class,
          TokenCommand.class,
          MailCommand.class,
          DeadlineCommand.class,
          RedactCommand.class,
          RegulationsCommand.class,
          VerifyCommand.class,
          RotateLogKeyCommand.class);

  // Kept, because the logging system forgets loggers that nobody holds.
  private static final Logger ROOT = Logger.getLogger("");

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See: havendesk --help");
  }

  static CommandLine commandLine() {
    var line = new CommandLine(new Havendesk());
    COMMANDS.forEach(line::addSubcommand);
    line.setExecutionExceptionHandler(Havendesk::explain);
    line.setParameterExceptionHandler(
        (problem, arguments) -> {
          System.err.println("havendesk: " + problem.getMessage());
          return CommandLine.ExitCode.USAGE;
        });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static int explain(Exception problem, CommandLine line, ParseResult arguments) {
    ROOT.log(Level.FINE, "failed", problem);
    String sentence =
        problem instanceof Failure || problem instanceof IOException
            ? Sentences.reasonOrSentence(problem)
            : "unexpected " + problem;
    System.err.println("havendesk: " + sentence);
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Runs a command and exits with its code: 0 only on success. */
  public static void main(String[] arguments) {
    // Texts hold more than ASCII whatever the locale of the terminal.
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    ROOT.setLevel(Level.parse(System.getProperty("havendesk.log", "OFF")));
    System.exit(commandLine().execute(arguments));
  }
}
