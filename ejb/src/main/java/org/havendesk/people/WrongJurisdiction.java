package org.havendesk.people;

import jakarta.ejb.ApplicationException;
import java.net.URI;
import java.util.Optional;

/** The person resides where another jurisdiction serves; nothing about them was stored here. */
@ApplicationException(rollback = true)
public class WrongJurisdiction extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String jurisdiction;
  private final transient URI baseUrl;

  /** Names who serves them and, as far as this deployment was told, where. */
  public WrongJurisdiction(String jurisdiction, Optional<URI> baseUrl) {
    super(
        "This customer is served by jurisdiction "
            + jurisdiction
            + baseUrl.map(url -> " at " + url).orElse("")
            + ".");
    this.jurisdiction = jurisdiction;
    this.baseUrl = baseUrl.orElse(null);
  }

  /** The id of the jurisdiction that serves them. */
  public String jurisdiction() {
    return jurisdiction;
  }

  /** Where it is reached; empty if this deployment was not told. */
  public Optional<URI> baseUrl() {
    return Optional.ofNullable(baseUrl);
  }
}
