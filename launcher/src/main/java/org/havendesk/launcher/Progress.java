package org.havendesk.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says what is being waited for: a spinner on a terminal, plain lines elsewhere. */
final class Progress {

  private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final Duration LINE_EVERY = Duration.ofSeconds(10);

  private final PrintStream out;
  private final boolean terminal;
  private final InstantSource clock;
  private String step = "";
  private Instant since;
  private Instant nextLine;
  private int frame;

  Progress(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.since = clock.instant();
    this.nextLine = since;
  }

  /** The script says whether standard output is a terminal. */
  static Progress onStandardOutput(InstantSource clock) {
    return new Progress(System.out, Boolean.getBoolean("havendesk.terminal"), clock);
  }

  /** Starts a step; the one before is done. */
  synchronized void step(String what) {
    done();
    step = what;
    since = clock.instant();
    nextLine = since.plus(LINE_EVERY);
    if (!terminal) {
      out.println(what + " …");
    }
  }

  /** To be called several times a second while waiting. */
  synchronized void tick() {
    if (step.isEmpty()) {
      return;
    }
    if (terminal) {
      frame = (frame + 1) % FRAMES.length();
      out.print("\r\u001b[K" + FRAMES.charAt(frame) + " " + step + " (" + seconds() + " s)");
      out.flush();
    } else if (!clock.instant().isBefore(nextLine)) {
      out.println("  still: " + step + " (" + seconds() + " s)");
      nextLine = nextLine.plus(LINE_EVERY);
    }
  }

  synchronized void done() {
    if (terminal && !step.isEmpty()) {
      out.println("\r\u001b[K✓ " + step + " (" + seconds() + " s)");
    }
    step = "";
  }

  /** Leaves the line so that an error can be printed. */
  synchronized void abandon() {
    if (terminal && !step.isEmpty()) {
      out.print("\r\u001b[K");
      out.flush();
    }
    step = "";
  }

  synchronized void say(String line) {
    abandon();
    out.println(line);
  }

  private long seconds() {
    return Duration.between(since, clock.instant()).toSeconds();
  }
}
