package org.havendesk.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks before it leaps: is a port on loopback free, and if not, who has it. */
final class Ports {

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

  private Ports() {}

  /**
   * @throws Failure naming the port, what wanted it and, where the system tells, who has it
   */
  static void requireFree(int port, String wantedFor) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      String holder = holder(port).map(who -> " by " + who).orElse("");
      throw new Failure(
          "Port %d, wanted for %s, is taken%s; stop that or choose other ports with --port-offset."
              .formatted(port, wantedFor, holder),
          e);
    }
  }

  /** The process that listens on a port, as far as this user may see (proc(5)). */
  static Optional<String> holder(int port) {
    try {
      Optional<String> inode = listeningInode(port);
      if (inode.isEmpty()) {
        return Optional.empty();
      }
      return ProcessHandle.allProcesses()
          .filter(process -> holds(process.pid(), inode.get()))
          .findFirst()
          .map(process -> describe(process));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String describe(ProcessHandle process) {
    String program =
        process.info().command().map(c -> Path.of(c).getFileName().toString()).orElse("process");
    return program + " (pid " + process.pid() + ")";
  }

  private static Optional<String> listeningInode(int port) throws IOException {
    String hex = String.format(Locale.ROOT, ":%04X", port);
    for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
      if (!Files.isReadable(table)) {
        continue;
      }
      for (String line : Files.readAllLines(table)) {
        String[] fields = line.trim().split("\\s+");
        // 0A is TCP_LISTEN.
        if (fields.length > 9 && fields[1].endsWith(hex) && fields[3].equals("0A")) {
          return Optional.of(fields[9]);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(long pid, String inode) {
    try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.anyMatch(descriptor -> isSocket(descriptor, inode));
    } catch (IOException e) {
      return false; // Another user's process, or one that has just ended.
    }
  }

  private static boolean isSocket(Path descriptor, String inode) {
    try {
      var socket = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
      return socket.matches() && socket.group(1).equals(inode);
    } catch (IOException e) {
      return false; // Closed meanwhile.
    }
  }
}
