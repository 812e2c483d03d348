package org.havendesk.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.havendesk.agents.store.Denial;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.rights.LocalLaw;

/** Finds the law here, and its right, that an agent means. */
@ApplicationScoped
public class Applicable {

  @Inject private LocalLaw law;

  /**
   * The right that is meant, or the reason for which there is none.
   *
   * @param type as the pack names it; null if there is none
   */
  record Found(String type, String regulation, Optional<Denial> denial) {

    private static Found none(Denial reason) {
      return new Found(null, null, Optional.of(reason));
    }

    private static Found in(RegulationPack pack, String action) {
      String type = rightFor(action, pack).orElseThrow();
      return new Found(type, pack.id(), Optional.empty());
    }
  }

  Found to(Exercise exercise) {
    return among(law.regulations(), exercise);
  }

  static Found among(List<RegulationPack> laws, Exercise exercise) {
    List<RegulationPack> meant =
        laws.stream()
            .filter(pack -> isMeant(pack, exercise.regime()))
            .filter(pack -> pack.territory().covers(exercise.home()))
            .toList();
    if (meant.isEmpty()) {
      return Found.none(Denial.OUTSIDE_JURISDICTION);
    }
    return meant.stream()
        .filter(pack -> rightFor(exercise.action(), pack).isPresent())
        .findFirst()
        .map(pack -> Found.in(pack, exercise.action()))
        .orElse(Found.none(Denial.CLAIM_NOT_COVERED));
  }

  private static boolean isMeant(RegulationPack pack, Optional<String> regime) {
    return pack.dataRightsProtocol()
        .filter(spoken -> regime.map(spoken.regime()::equals).orElse(true))
        .isPresent();
  }

  private static Optional<String> rightFor(String action, RegulationPack pack) {
    return pack.dataRightsProtocol().flatMap(spoken -> spoken.rightFor(action));
  }
}
