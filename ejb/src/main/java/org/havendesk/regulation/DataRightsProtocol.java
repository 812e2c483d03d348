package org.havendesk.regulation;

import java.util.Map;
import java.util.Optional;

/**
 * How programs of authorized agents speak of a law (Data Rights Protocol 1.0, 3.01 and 3.02).
 *
 * @param regime the protocol's name of the law
 * @param rights the pack's rights by the protocol's actions, such as {@code deletion}
 * @param denials the protocol's reasons by the pack's grounds of refusal
 */
public record DataRightsProtocol(
    String regime, Map<String, String> rights, Map<String, String> denials) {

  public DataRightsProtocol {
    Required.text(regime, "regime");
    rights = Required.map(rights);
    Required.that(!rights.isEmpty(), "it needs at least one action ('rights')");
    denials = Required.map(denials);
  }

  /** The pack's right for an action, if the law has one. */
  public Optional<String> rightFor(String action) {
    return Optional.ofNullable(rights.get(action));
  }
}
