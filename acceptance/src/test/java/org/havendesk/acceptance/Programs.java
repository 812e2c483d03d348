package org.havendesk.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of this machine. */
final class Programs {

  private Programs() {}

  /** The first of these that is on the PATH. */
  static Path find(String... names) {
    return look(names)
        .orElseThrow(
            () -> new AssertionError("None of " + List.of(names) + " is installed on this PATH"));
  }

  /** The first of these that is on the PATH, if one is. */
  static Optional<Path> look(String... names) {
    List<Path> folders =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return Arrays.stream(names)
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
