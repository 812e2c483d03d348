package org.havendesk.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
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

  private static final Logger LOG = System.getLogger(PartnerTokens.class.getName());
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
      if (!isClient(claims.getSubject())) {
        LOG.log(
            Level.WARNING, "A token was refused: its sub is not 1 to 64 visible ASCII characters");
        return Optional.empty();
      }
      return Optional.of(Caller.partner(claims.getSubject(), permissions(claims)));
    } catch (ParseException | JOSEException | BadJWTException notValid) {
      return Optional.empty();
    }
  }

  /** Whether this can name a partner wherever we keep it: 1 to 64 visible ASCII characters. */
  static boolean isClient(String subject) {
    return subject.matches("[\\x21-\\x7e]{1,64}");
  }

  private DefaultJWTClaimsVerifier<?> claimsRules() {
    return new DefaultJWTClaimsVerifier<>(
        settings.text("jwt.audience"),
        new JWTClaimsSet.Builder().issuer(settings.text("jwt.issuer")).build(),
        REQUIRED);
  }

  private synchronized ECDSAVerifier signature() throws JOSEException {
    if (signature == null) {
      signature = new ECDSAVerifier(publicKey(settings.secret("jwt-public.pem")));
    }
    return signature;
  }

  /** Reads a SubjectPublicKeyInfo in PEM (RFC 7468, 13). */
  static ECPublicKey publicKey(String pem) {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
      return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("The secret jwt-public.pem is not an EC public key", e);
    }
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
