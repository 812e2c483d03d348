package org.havendesk.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A call of the {@code ./havendesk} command that has ended.
 *
 * @param output what it printed, errors included
 */
record Command(int exitCode, String output) {

  private static final Duration LONGEST = Duration.ofMinutes(6);

  /** Runs it from the repository's root and waits for its end. */
  static Command havendesk(List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(root().resolve("havendesk").toString()));
    line.addAll(arguments);
    // Maven has just packaged everything; the command need not look whether it is stale.
    return run(line, Map.of("HAVENDESK_SKIP_BUILD", "1"));
  }

  /** Runs any program; its output goes through a file, so that what it starts can outlive it. */
  static Command run(List<String> line, Map<String, String> environment) {
    try {
      Path printed = Files.createTempFile("havendesk-", ".out");
      var builder = new ProcessBuilder(line).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.redirectOutput(printed.toFile());
      // Nobody types: a program that asks is to hear so, not to wait.
      builder.redirectInput(new File("/dev/null"));
      Process process = builder.start();
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(line + " did not end:\n" + Files.readString(printed));
      }
      String output = Files.readString(printed, StandardCharsets.UTF_8);
      Files.delete(printed);
      return new Command(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  /** The repository. */
  static Path root() {
    return Path.of(System.getProperty("havendesk.root", "..")).toAbsolutePath().normalize();
  }

  /** This command, which must have succeeded. */
  Command succeeded() {
    if (exitCode != 0) {
      throw new AssertionError("Exit code " + exitCode + ":\n" + output);
    }
    return this;
  }
}
