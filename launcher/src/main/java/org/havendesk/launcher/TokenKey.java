package org.havendesk.launcher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * The key pair (EC P-256) with which the embedded default signs partners' tokens. The private half
 * stays with the launcher; instances see the public one.
 */
final class TokenKey {

  private final ECKey key;

  private TokenKey(ECKey key) {
    this.key = key;
  }

  /** Opens the key in a directory, or makes it. */
  static TokenKey in(Path directory) throws IOException {
    Path file = directory.resolve("jwt-private.jwk");
    try {
      if (!Files.exists(file)) {
        ECKey fresh = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        PrivateFiles.write(file, fresh.toJSONString());
      }
      return new TokenKey(ECKey.parse(Files.readString(file)));
    } catch (JOSEException | ParseException e) {
      throw new Failure("The key for tokens in " + file + " can't be used: " + e.getMessage(), e);
    }
  }

  /** Writes the public half as PEM (RFC 7468). */
  void publish(Path file) throws IOException {
    try {
      String body =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(key.toECPublicKey().getEncoded());
      PrivateFiles.write(
          file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Signs a token (RFC 7519, ES256) for a partner.
   *
   * @param scope names with spaces between
   */
  String token(String jurisdiction, String client, String scope, Instant now, Duration life) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(JurisdictionPlan.tokenIssuer(jurisdiction))
            .audience(JurisdictionPlan.tokenAudience(jurisdiction))
            .subject(client)
            .claim("upn", client)
            .claim("groups", List.of("partner"))
            .claim("scope", scope)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
