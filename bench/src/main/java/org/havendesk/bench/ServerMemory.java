package org.havendesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much memory the server's process has, seen from outside. */
record ServerMemory(long pid) {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

  /** Bytes of all objects that are in use right now: the server collects its garbage first. */
  long live() throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var command = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram");
    return number(TOTAL, Programs.output(command));
  }

  /** Bytes that the process holds, garbage and the JVM itself included. */
  long resident() throws IOException {
    return number(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status"))) * 1024;
  }

  private static long number(Pattern pattern, String text) throws IOException {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("The server's memory can't be read.");
    }
    return Long.parseLong(found.group(1));
  }
}
