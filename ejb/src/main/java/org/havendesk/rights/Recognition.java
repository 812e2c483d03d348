package org.havendesk.rights;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.RulesFile;

/**
 * Recognises in ordinary messages that somebody uses a right, in whichever of the languages below
 * {@code recognition/}: people write in other languages than we know of them. Without that folder
 * nothing is recognised.
 */
@ApplicationScoped
public class Recognition {

  private static final int LONGEST = 20_000;

  @Inject private Settings settings;

  private List<Phrases> languages;

  /** Reads the files; a broken one is named with line and rule, and the server does not start. */
  @PostConstruct
  void read() {
    languages = in(settings.configFolder());
  }

  static List<Phrases> in(Path configFolder) {
    Path folder = configFolder.resolve("recognition");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .map(file -> RulesFile.read(file, Phrases.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be read.", e);
    }
  }

  /** The rights that a message seems to use, by the names of the regulation packs. */
  Set<String> in(String message) {
    String read = message.substring(0, Math.min(message.length(), LONGEST));
    Set<String> found = new TreeSet<>();
    languages.forEach(language -> found.addAll(language.in(read)));
    return found;
  }
}
