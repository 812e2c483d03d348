package org.havendesk.regulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every regulation pack below the configuration folder. */
public final class RegulationPacks {

  private final List<RegulationPack> all;

  private RegulationPacks(List<RegulationPack> all) {
    this.all = all;
  }

  /**
   * Reads {@code regulations/*.yaml} below the configuration folder.
   *
   * @throws BrokenRules naming file, line and rule
   */
  public static RegulationPacks load(Path configDir) {
    var all =
        RulesFile.readAll(
            configDir.resolve("regulations"), RulesSchema.REGULATION, RegulationPack.class);
    if (all.stream().map(RegulationPack::id).distinct().count() < all.size()) {
      throw new BrokenRules("Two files below " + configDir + " describe the same regulation.");
    }
    return new RegulationPacks(all);
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
