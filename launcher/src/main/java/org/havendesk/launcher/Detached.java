package org.havendesk.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the supervisor in the background and follows it until all is ready. */
final class Detached {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(180);

  private final DataDirectory data;
  private final Progress progress;

  Detached(DataDirectory data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /**
   * @throws Failure with the supervisor's own sentence if it gives up
   */
  RunningState start(List<String> arguments) throws IOException, InterruptedException {
    Path log = data.log("up");
    PrivateFiles.write(log, "");
    Process supervisor = Child.start(command(arguments), data.root(), log);
    var abandoned = new Thread(() -> ProcessRef.stop(supervisor.toHandle(), STOP_PATIENCE));
    Runtime.getRuntime().addShutdownHook(abandoned);
    long read = 0;
    while (true) {
      read = follow(log, read);
      if (isReady(supervisor)) {
        Runtime.getRuntime().removeShutdownHook(abandoned);
        progress.done();
        return RunningState.read(data).orElseThrow();
      }
      if (supervisor.waitFor(200, TimeUnit.MILLISECONDS)) {
        progress.abandon();
        throw new Failure(lastSentence(log));
      }
      progress.tick();
    }
  }

  private boolean isReady(Process supervisor) {
    return RunningState.read(data)
        .filter(state -> state.ready() && state.supervisor().pid() == supervisor.pid())
        .isPresent();
  }

  private static List<String> command(List<String> arguments) {
    Installation installation = Installation.current();
    var command = new ArrayList<String>();
    command.add(Child.java());
    command.addAll(List.of("-Xmx256m", "-Dhavendesk.home=" + installation.root()));
    command.addAll(List.of("-cp", installation.lib() + "/*", Havendesk.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /** Repeats the supervisor's steps here; answers how far it has read. */
  private long follow(Path log, long from) throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(from);
      var bytes = new byte[(int) (file.length() - from)];
      file.readFully(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      int end = text.lastIndexOf('\n') + 1;
      text.substring(0, end)
          .lines()
          .filter(line -> line.endsWith(" …"))
          .forEach(line -> progress.step(line.substring(0, line.length() - 2)));
      return from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private static String lastSentence(Path log) throws IOException {
    String text = Files.readString(log);
    int start = text.lastIndexOf("havendesk: ");
    return start < 0
        ? "The supervisor has ended without a reason; its log is " + log
        : text.substring(start + "havendesk: ".length())
            .lines()
            .takeWhile(line -> !line.endsWith(" …"))
            .reduce((a, b) -> a + "\n" + b)
            .orElse("");
  }
}
