package org.havendesk.regulation;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A country, or one region of it, that a jurisdiction serves.
 *
 * @param timeZone where its clocks differ from the jurisdiction's
 */
public record Territory(String country, Optional<String> region, Optional<ZoneId> timeZone) {

  public Territory {
    var residence = new Residence(country, region);
    country = residence.country();
    region = residence.region();
  }

  boolean covers(Residence residence) {
    return country.equals(residence.country())
        && (region.isEmpty() || region.equals(residence.region()));
  }
}
