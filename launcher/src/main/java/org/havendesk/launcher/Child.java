package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts server processes that write to a log and live in a session of their own. */
final class Child {

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Child() {}

  /**
   * Starts a process. It hears no Ctrl-C from the terminal: the supervisor stops its children one
   * after the other, the database last.
   */
  static Process start(List<String> command, Path directory, Path log) {
    var line = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      line.add(SETSID.toString());
    }
    line.addAll(command);
    var builder = new ProcessBuilder(line).directory(directory.toFile());
    // Nothing of the caller's environment may change a server.
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "JAVA_HOME", "USER"));
    builder.redirectErrorStream(true);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw Sentences.of(command.get(0) + " can't be started", e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
