package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The directory that holds everything a deployment makes: databases, keys, logs, state. Readable by
 * its owner only.
 *
 * @param root its absolute path
 */
record DataDirectory(Path root) {

  private static final long LEAST_FREE_BYTES = 1L << 30;

  static DataDirectory at(Path path) {
    return new DataDirectory(path.toAbsolutePath().normalize());
  }

  /** Makes the directory; refuses one that can't be written or a disk with less than 1 GiB left. */
  void prepare() {
    try {
      PrivateFiles.directory(root);
      PrivateFiles.directory(logs());
      if (!Files.isWritable(root)) {
        throw new Failure("The data directory " + root + " can't be written by this user.");
      }
      long free = Files.getFileStore(root).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        throw new Failure(
            "The disk that holds %s is full: %d MB are left, at least 1024 MB are needed."
                .formatted(root, free >> 20));
      }
    } catch (IOException e) {
      throw Sentences.of("The data directory " + root + " can't be made", e);
    }
  }

  Path state() {
    return root.resolve("state.json");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path log(String name) {
    return logs().resolve(name + ".log");
  }

  /** The authority that signs every server's certificate. */
  Path authority() {
    return root.resolve("authority");
  }

  Path authorityCertificate() {
    return authority().resolve("ca.pem");
  }

  Path mariadbPrograms() {
    return root.resolve("programs/mariadb");
  }

  Path of(String jurisdiction) {
    return root.resolve(jurisdiction);
  }

  Path database(String jurisdiction) {
    return of(jurisdiction).resolve("database");
  }

  /** What the instances may read. */
  Path secrets(String jurisdiction) {
    return of(jurisdiction).resolve("secrets");
  }

  /** What only the launcher may read: the key that signs partners' tokens, root's password. */
  Path launcherOnly(String jurisdiction) {
    return of(jurisdiction).resolve("launcher");
  }

  Path passwords(String jurisdiction) {
    return of(jurisdiction).resolve("passwords.txt");
  }

  Path instance(String jurisdiction, int number) {
    return of(jurisdiction).resolve("instance-" + number);
  }

  /** The jurisdictions that have been started here at least once, by their id. */
  List<String> jurisdictions() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var children = Files.list(root)) {
      return children
          .filter(child -> Files.isDirectory(child.resolve("launcher")))
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
