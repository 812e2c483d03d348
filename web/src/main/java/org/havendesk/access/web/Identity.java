package org.havendesk.access.web;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.access.ProviderAccounts;

/**
 * Whom a provider has named in an ID token that was verified.
 *
 * @param session the provider's, if it tells
 * @param proven when they last proved to the provider who they are, if it tells
 * @param token to be handed back to the provider at the end
 */
record Identity(
    ProviderAccounts.Known known,
    Optional<String> session,
    Optional<Instant> proven,
    String token) {

  static Identity of(IDTokenClaimsSet claims, JWT token, String rolesClaim) throws ParseException {
    Map<String, Object> all = claims.toJSONObject();
    var known =
        new ProviderAccounts.Known(
            claims.getIssuer().getValue(),
            claims.getSubject().getValue(),
            text(claims, "preferred_username"),
            text(claims, "name"),
            values(all, rolesClaim));
    return new Identity(
        known,
        Optional.ofNullable(claims.getSessionID()).map(sid -> sid.getValue()),
        Optional.ofNullable(claims.getAuthenticationTime()).map(time -> time.toInstant()),
        token.getParsedString());
  }

  private static String text(IDTokenClaimsSet claims, String name) {
    return Optional.ofNullable(claims.getStringClaim(name)).orElse("");
  }

  /** The values of a claim: one or several; where none has the name as it is, dots lead on. */
  static Collection<String> values(Map<?, ?> claims, String name) {
    Object value = claims.get(name);
    int dot = name.indexOf('.');
    if (value == null && dot > 0) {
      return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
          ? values(inner, name.substring(dot + 1))
          : List.of();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return value instanceof String one ? List.of(one) : List.of();
  }

  /** Silent about the person. */
  @Override
  public String toString() {
    return "Identity[…]";
  }
}
