package org.havendesk.regulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every regulation pack below the configuration folder. */
public final class RegulationPacks {

  /**
   * A file that can't be believed.
   *
   * @param message naming file, line and rule
   */
  public record Fault(String file, String message) {}

  private final List<RegulationPack> all;
  private final List<Fault> faults;

  private RegulationPacks(List<RegulationPack> all, List<Fault> faults) {
    this.all = all;
    this.faults = faults;
  }

  /**
   * Reads {@code regulations/*.yaml} below the configuration folder.
   *
   * @throws BrokenRules naming file, line and rule
   */
  public static RegulationPacks load(Path configDir) {
    return load(configDir, AcceptedPacks.none());
  }

  /**
   * Reads {@code regulations/*.yaml} below the configuration folder. In the place of a file that
   * can't be believed the text stays that was accepted last.
   *
   * @throws BrokenRules naming file, line and rule, if nothing was accepted before
   */
  public static RegulationPacks load(Path configDir, AcceptedPacks accepted) {
    List<RegulationPack> all = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : RulesFile.filesIn(configDir.resolve("regulations"))) {
      String name = file.getFileName().toString();
      try {
        all.add(RulesFile.read(file, RulesSchema.REGULATION, RegulationPack.class));
        accepted.accept(name, Files.readString(file));
      } catch (BrokenRules broken) {
        all.add(before(accepted.lastOf(name).orElseThrow(() -> broken), broken));
        faults.add(new Fault(name, broken.getMessage()));
      } catch (IOException e) {
        throw new UncheckedIOException("The file " + file + " can't be read.", e);
      }
    }
    if (all.stream().map(RegulationPack::id).distinct().count() < all.size()) {
      throw new BrokenRules("Two files below " + configDir + " describe the same regulation.");
    }
    return new RegulationPacks(List.copyOf(all), List.copyOf(faults));
  }

  private static RegulationPack before(String text, BrokenRules broken) {
    try {
      return RulesFile.reread(text, RegulationPack.class);
    } catch (JsonProcessingException noLongerUnderstood) {
      broken.addSuppressed(noLongerUnderstood);
      throw broken;
    }
  }

  /** The files in whose place what was accepted before is in force. */
  public List<Fault> faults() {
    return faults;
  }

  public List<RegulationPack> all() {
    return all;
  }

  public Optional<RegulationPack> find(String id) {
    return all.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /**
   * The pack of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public RegulationPack byId(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no regulation '%s'; there are %s."
                        .formatted(id, all.stream().map(RegulationPack::id).toList())));
  }

  /**
   * What applies in a jurisdiction, in the order of its file.
   *
   * @throws IllegalArgumentException if the file names a pack that is not there or not law
   */
  public List<RegulationPack> of(Jurisdiction jurisdiction) {
    return jurisdiction.regulations().stream().map(this::law).toList();
  }

  private RegulationPack law(String id) {
    var pack = byId(id);
    pack.proposal()
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("'%s' is not law: %s.".formatted(id, reason));
            });
    return pack;
  }
}
