package org.havendesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Other programs, run for their output. */
final class Programs {

  private Programs() {}

  /** What a program prints; it must succeed. */
  static String output(ProcessBuilder command) throws IOException, InterruptedException {
    var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.command().get(0) + " failed.");
    }
    return text;
  }
}
