package org.havendesk.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.util.Set;

/**
 * Believes a provider's tokens only if one of its published keys signed them, for us, and not too
 * long ago (OpenID Connect Core 1.0, 3.1.3.7; Back-Channel Logout 1.0, 2.6). What is signed with a
 * shared secret, or not at all, is never believed.
 */
final class ProviderTokens {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512,
          JWSAlgorithm.EdDSA);

  private final IDTokenValidator identities;
  private final LogoutTokenValidator logouts;

  ProviderTokens(String issuer, String clientId, JWKSource<SecurityContext> keys) {
    var who = new Issuer(issuer);
    var us = new ClientID(clientId);
    var selector = new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    identities = new IDTokenValidator(who, us, selector, null);
    logouts = new LogoutTokenValidator(who, us, selector, null);
  }

  /** What an ID token says that was asked for with this nonce. */
  IDTokenClaimsSet identity(JWT token, String nonce) throws BadJOSEException, JOSEException {
    return identities.validate(token, new Nonce(nonce));
  }

  /** Whose session has ended, or which. */
  LogoutTokenClaimsSet logout(JWT token) throws BadJOSEException, JOSEException {
    return logouts.validate(token);
  }
}
