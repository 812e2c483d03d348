package org.havendesk.regulation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a law applies, and to whom.
 *
 * @param who is protected, by language
 */
public record Territory(Map<String, String> who, List<Place> places) {

  public Territory {
    who = Required.words(who, "who");
    places = Required.list(places);
    Required.that(!places.isEmpty(), "it needs at least one place ('places')");
  }

  public boolean covers(Residence residence) {
    return places.stream().anyMatch(place -> place.residence().covers(residence));
  }

  /** The zone in which days begin and end for someone who lives there. */
  public Optional<ZoneId> timeZoneOf(Residence residence) {
    return places.stream()
        .filter(place -> place.residence().covers(residence))
        .map(Place::timeZone)
        .findFirst();
  }
}
