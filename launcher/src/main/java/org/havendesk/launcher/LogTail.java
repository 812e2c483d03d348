package org.havendesk.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a server's log what a person wants to know of it. */
final class LogTail {

  private static final Pattern PROBLEM =
      Pattern.compile(
          "SEVERE|\\[ERROR\\]|Exception|Caused by|^Error|OutOfMemory|rror:|failed|No space left");
  private static final Pattern REFUSED =
      Pattern.compile(
          "Deployed 0 archive|Exception while (preparing|loading) the app|Exception during lifecycle"
              + " processing|Failed to deploy");
  private static final Pattern GRID =
      Pattern.compile("Payara Data Grid State: DG Version: \\d+ DG Name: \\S+ DG Size: (\\d+)");
  private static final Pattern MEMBER =
      Pattern.compile("^ ?DataGrid: .* Address: /127\\.0\\.0\\.1:(\\d+)");
  private static final int LINES = 12;
  private static final int WIDTH = 300;

  private LogTail() {}

  /** The last lines that tell of a problem; the last lines of any sort if none does. */
  static String lastProblems(Path log) {
    List<String> lines = lines(log);
    List<String> problems =
        lines.stream()
            .filter(line -> PROBLEM.matcher(line).find())
            .filter(line -> !line.startsWith("\tat "))
            .toList();
    List<String> shown = problems.isEmpty() ? lines : problems;
    return shown.stream()
        .skip(Math.max(0, shown.size() - LINES))
        .map(line -> "  | " + (line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("  | (nothing was logged)");
  }

  /**
   * The ports of the data grid's members, as the instance last saw it; empty if it never joined.
   */
  static List<Integer> gridPorts(Path log) {
    List<String> lines = lines(log);
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher grid = GRID.matcher(lines.get(i));
      if (grid.find()) {
        int size = Integer.parseInt(grid.group(1));
        return lines.stream()
            .skip(i)
            .map(MEMBER::matcher)
            .filter(Matcher::find)
            .map(member -> Integer.valueOf(member.group(1)))
            .limit(size)
            .toList();
      }
    }
    return List.of();
  }

  /** Payara Micro stays up without the application and counts it as deployed nevertheless. */
  static boolean isDeploymentRefused(Path log) {
    return lines(log).stream().anyMatch(line -> REFUSED.matcher(line).find());
  }

  static boolean contains(Path log, String text) {
    return lines(log).stream().anyMatch(line -> line.contains(text));
  }

  private static List<String> lines(Path log) {
    if (!Files.exists(log)) {
      return List.of();
    }
    try {
      // A log may be cut within a character, hence no strict decoding.
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw Sentences.of("The log " + log + " can't be read", e);
    }
  }
}
