package org.havendesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;

/** Decides whether someone with this residence may be stored in this jurisdiction. */
@ApplicationScoped
public class Borders {

  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;

  /**
   * Lets pass who lives here, where nobody serves, or nowhere known: who writes a mail tells no
   * residence, and stays where they wrote.
   *
   * @throws InvalidInput if the country is given, but only its region tells who serves them
   * @throws WrongJurisdiction if another jurisdiction serves this residence
   */
  public void mustBeHere(Optional<String> country, Optional<String> region) {
    if (region.isEmpty() && country.filter(jurisdictions::needsRegion).isPresent()) {
      throw new InvalidInput(
          "customer.region",
          "Say in which region of the country they live (ISO 3166-2 without the country).");
    }
    country
        .flatMap(c -> jurisdictions.serving(c, region.orElse(null)))
        .map(Jurisdiction::id)
        .filter(id -> !id.equals(settings.jurisdiction()))
        .ifPresent(
            id -> {
              throw new WrongJurisdiction(id, settings.baseUrlOf(id));
            });
  }
}
