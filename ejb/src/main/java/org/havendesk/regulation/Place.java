package org.havendesk.regulation;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A country, or one region of it, where a law protects people.
 *
 * @param timeZone in which its days begin and end
 */
public record Place(String country, Optional<String> region, ZoneId timeZone) {

  public Place {
    var residence = new Residence(country, region);
    country = residence.country();
    region = residence.region();
    Required.present(timeZone, "timeZone");
  }

  public Residence residence() {
    return new Residence(country, region);
  }
}
