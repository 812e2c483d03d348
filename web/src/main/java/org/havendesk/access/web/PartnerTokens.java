package org.havendesk.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.havendesk.access.Caller;

/** Knows partners by their tokens. */
@ApplicationScoped
public class PartnerTokens {

  /** The partner that this bearer token (RFC 6750) was issued to, if it is valid now. */
  public Optional<Caller> authenticate(String token) {
    return Optional.empty();
  }
}
