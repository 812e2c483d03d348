package org.havendesk.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.Caller;
import org.havendesk.access.Permission;
import org.havendesk.platform.Settings;

/**
 * Knows partners by their tokens: JSON Web Tokens (RFC 7519) with the claims of MicroProfile JWT,
 * signed with ES256 by the issuer that this jurisdiction trusts. The scopes in {@code scope} become
 * permissions.
 */
@ApplicationScoped
public class PartnerTokens {

  private static final Set<String> REQUIRED = Set.of("sub", "exp", "iat", "jti");

  @Inject private Settings settings;

  private ECDSAVerifier signature;

  /** The partner that this bearer token (RFC 6750) was issued to, if it is valid now. */
  public Optional<Caller> authenticate(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      boolean signed =
          JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(signature());
      if (!signed) {
        return Optional.empty();
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      claimsRules().verify(claims, null);
      return Optional.of(Caller.partner(claims.getSubject(), permissions(claims)));
    } catch (ParseException | JOSEException | BadJWTException notValid) {
      return Optional.empty();
    }
  }

  private DefaultJWTClaimsVerifier<?> claimsRules() {
    return new DefaultJWTClaimsVerifier<>(
        settings.text("jwt.audience"),
        new JWTClaimsSet.Builder().issuer(settings.text("jwt.issuer")).build(),
        REQUIRED);
  }

  private synchronized ECDSAVerifier signature() throws JOSEException {
    if (signature == null) {
      ECKey key = JWK.parseFromPEMEncodedObjects(settings.secret("jwt-public.pem")).toECKey();
      signature = new ECDSAVerifier(key);
    }
    return signature;
  }

  private static Set<Permission> permissions(JWTClaimsSet claims) throws ParseException {
    Set<Permission> granted = EnumSet.noneOf(Permission.class);
    String scope = Optional.ofNullable(claims.getStringClaim("scope")).orElse("");
    Arrays.stream(scope.split("\\s+"))
        .flatMap(name -> Permission.ofScope(name).stream())
        .forEach(granted::add);
    return granted;
  }
}
