package org.havendesk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A deployment as {@code ./havendesk up} makes it, and the people who come to it. */
final class Havendesk implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  // HTTPS, database and data grid, SMTP and IMAP of both jurisdictions.
  private static final List<Integer> PORTS =
      List.of(8443, 8743, 8843, 8025, 8143, 9443, 9743, 9843, 9025, 9143);
  private static final int LINES_OF_LOG = 60;

  private final Path data;
  private final boolean ours;
  private final String[] begun;

  private Havendesk(Path data, boolean ours, String... begun) {
    this.data = data;
    this.ours = ours;
    this.begun = begun;
  }

  /**
   * Starts both jurisdictions on free ports, from a data directory with spaces in its name; or uses
   * what runs already, if the system property {@code havendesk.running} names its data directory.
   */
  static Havendesk up() {
    Optional<String> running = Optional.ofNullable(System.getProperty("havendesk.running"));
    if (running.isPresent()) {
      return new Havendesk(Path.of(running.get()), false);
    }
    // The systems that are told of things in the stories are on this machine.
    return up(
        "a deployment",
        "--set",
        "webhooks.allow-private=true",
        "--set",
        "reveal.seconds=4",
        "--set",
        "survey.delay=PT5S",
        "--set",
        "tickets.undo-seconds=4",
        "--set",
        "banner.origins=" + WebPage.ORIGIN);
  }

  /**
   * Starts a deployment of its own.
   *
   * @param folder where below the build's output
   * @param options what else to say to {@code up}
   */
  static Havendesk up(String folder, String... options) {
    Path data = Path.of("target", folder).toAbsolutePath();
    String[] begun =
        Stream.concat(
                Stream.of("--detach", "--port-offset", Integer.toString(freeOffset())),
                Stream.of(options))
            .toArray(String[]::new);
    var deployment = new Havendesk(data, true, begun);
    deployment.call("down");
    deleteTree(data);
    deployment.begin();
    return deployment;
  }

  /** Stops everything and starts it again on the same data. */
  Command restart() {
    call("down").succeeded();
    return begin();
  }

  private Command begin() {
    Command up = call("up", begun);
    if (up.exitCode() != 0) {
      throw new AssertionError(up.output() + logTails());
    }
    return up;
  }

  /** Calls the command on this deployment. */
  Command call(String command, String... arguments) {
    var line = Stream.concat(Stream.of(command, "--data", data.toString()), Stream.of(arguments));
    return Command.havendesk(line.toList());
  }

  Office office(String jurisdiction) {
    return new Office(jurisdiction, data);
  }

  /** Where the deployment keeps everything. */
  Path data() {
    return data;
  }

  /** The last lines of each log. */
  String logTails() {
    try (var logs = Files.list(data.resolve("logs"))) {
      return logs.sorted().map(Havendesk::tail).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "There are no logs: " + e;
    }
  }

  @Override
  public void close() {
    if (ours) {
      call("down").succeeded();
    }
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      int from = Math.max(0, lines.size() - LINES_OF_LOG);
      return "--- " + log + "\n" + String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Free for all its ports; builds that run side by side begin to look in different places. */
  private static int freeOffset() {
    int first = (int) (ProcessHandle.current().pid() % 100) * 50;
    return IntStream.iterate(310 + first, offset -> offset < 12_000, offset -> offset + 10)
        .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No range of ports is free"));
  }

  /** The first of a hundred ports that nobody uses. */
  static int freePortBase() {
    return IntStream.iterate(28000, base -> base < 32000, base -> base + 100)
        .filter(base -> IntStream.range(base, base + 100).allMatch(Havendesk::isFree))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No range of ports is free"));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  static void deleteTree(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try (var files = Files.walk(tree)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
