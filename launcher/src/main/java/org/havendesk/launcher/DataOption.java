package org.havendesk.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --data} that all commands share. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept (default: .havendesk in the repository).")
  private Path path;

  DataDirectory directory() {
    return DataDirectory.at(
        path == null ? Installation.current().root().resolve(".havendesk") : path);
  }
}
