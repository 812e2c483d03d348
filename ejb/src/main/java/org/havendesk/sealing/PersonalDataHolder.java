package org.havendesk.sealing;

import java.util.Map;
import java.util.UUID;

/**
 * A feature that stores sealed fields. Exports and erasures ask every holder there is, so that no
 * table is ever forgotten. The methods run in the caller's transaction and may be repeated after a
 * crash: a second run finds nothing left to do.
 */
public interface PersonalDataHolder {

  /** The feature's name, also its part of an export. */
  String section();

  /** Hands over all that is held about a person, in the clear. */
  void export(UUID person, ExportSink sink);

  /**
   * Removes what must not stay: contents, identifiers, indexes. What remains is sealed with a key
   * that the caller destroys next.
   *
   * @return how many rows were emptied or removed, by {@code table.column} or table
   */
  Map<String, Integer> erase(UUID person);
}
