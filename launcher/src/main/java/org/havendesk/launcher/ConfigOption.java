package org.havendesk.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.havendesk.regulation.BrokenRules;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RegulationPacks;
import picocli.CommandLine.Option;

/** The option {@code --config} of the commands that ask the law. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "Folder with jurisdictions/, regulations/ and sample-data/"
              + " (default: config in the repository).")
  private Path path;

  Path folder() {
    return path == null
        ? Installation.current().root().resolve("config")
        : path.toAbsolutePath().normalize();
  }

  /** The jurisdictions, all of whose laws can be used. */
  Jurisdictions jurisdictions() {
    Jurisdictions jurisdictions = read(() -> Jurisdictions.load(folder()));
    RegulationPacks packs = regulations();
    return read(
        () -> {
          jurisdictions.all().forEach(packs::of);
          return jurisdictions;
        });
  }

  RegulationPacks regulations() {
    return read(() -> RegulationPacks.load(folder()));
  }

  private <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BrokenRules | IllegalArgumentException e) {
      throw new Failure(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw Sentences.of("The rules in " + folder() + " can't be read", e.getCause());
    }
  }
}
