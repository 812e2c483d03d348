package org.havendesk.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.havendesk.regulation.BrokenRules;
import org.havendesk.regulation.Jurisdiction;
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

  /**
   * The jurisdictions to be served. A law that can't be used is no reason not to start what was set
   * up before: its server keeps the version that it accepted, and says so.
   */
  Jurisdictions jurisdictionsToServe(Predicate<String> setUpBefore, Consumer<String> warn) {
    try {
      return jurisdictions();
    } catch (Failure broken) {
      Jurisdictions known = read(() -> Jurisdictions.load(folder()));
      if (!(broken.getCause() instanceof BrokenRules)
          || known.all().stream().map(Jurisdiction::id).noneMatch(setUpBefore)) {
        throw broken;
      }
      warn.accept(broken.getMessage());
      warn.accept("What was accepted before stays in force.");
      return known;
    }
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
