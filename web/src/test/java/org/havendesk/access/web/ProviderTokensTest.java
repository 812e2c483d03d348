package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProviderTokensTest {

  private static final String ISSUER = "https://id.house.example/realms/house";
  private static final String US = "havendesk";
  private static final String NONCE = "a-nonce-that-was-asked";
  private static final Map<String, Object> LOGGED_OUT =
      Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

  private static RSAKey key;
  private static RSAKey foreign;

  private final Instant now = Clock.systemUTC().instant();

  @BeforeAll
  static void keys() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    foreign = new RSAKeyGenerator(2048).keyID("one").generate();
  }

  @Test
  void a_token_of_the_provider_for_us_names_somebody() throws Exception {
    var claims = tokens().identity(signed(identity().build(), key), NONCE);

    assertThat(claims.getSubject().getValue()).isEqualTo("mara-1");
    assertThat(Identity.values(claims.toJSONObject(), "realm.roles")).containsExactly("desk");
  }

  @Test
  void an_answer_to_another_question_proves_nothing() throws JOSEException {
    isRefused(signed(identity().claim("nonce", "of-somebody-else").build(), key));
    isRefused(signed(identity().claim("nonce", null).build(), key));
  }

  @Test
  void a_token_for_others_is_refused() throws JOSEException {
    isRefused(signed(identity().audience("another-program").build(), key));
    isRefused(
        signed(identity().audience(List.of(US, "another")).claim("azp", "another").build(), key));
  }

  @Test
  void a_token_of_another_issuer_is_refused() throws JOSEException {
    isRefused(signed(identity().issuer("https://id.elsewhere.example").build(), key));
  }

  @Test
  void a_token_whose_time_is_over_is_refused() throws JOSEException {
    Instant before = now.minus(Duration.ofHours(1));
    isRefused(signed(identity().expirationTime(Date.from(before)).build(), key));
  }

  @Test
  void what_a_foreign_key_signed_is_refused() throws JOSEException {
    isRefused(signed(identity().build(), foreign));
  }

  @Test
  void what_nobody_signed_is_refused() {
    isRefused(new PlainJWT(identity().build()));
  }

  @Test
  void the_public_key_is_not_taken_for_a_shared_secret() throws JOSEException {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), identity().build());
    jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    isRefused(jwt);
  }

  @Test
  void a_logout_token_tells_whose_session_is_over() throws Exception {
    var claims = tokens().logout(signed(logout().build(), key));

    assertThat(claims.getSessionID().getValue()).isEqualTo("session-1");
  }

  @Test
  void an_ID_token_or_a_forged_one_ends_no_session() throws JOSEException {
    for (JWT token :
        List.of(
            signed(identity().build(), key),
            signed(logout().claim("nonce", NONCE).build(), key),
            signed(logout().build(), foreign),
            signed(logout().audience("another-program").build(), key),
            new PlainJWT(logout().build()))) {
      assertThatThrownBy(() -> tokens().logout(token)).isInstanceOf(BadJOSEException.class);
    }
  }

  private JWTClaimsSet.Builder identity() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(US)
        .subject("mara-1")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
        .claim("nonce", NONCE)
        .claim("realm", Map.of("roles", List.of("desk")));
  }

  private JWTClaimsSet.Builder logout() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(US)
        .subject("mara-1")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
        .jwtID("once")
        .claim("sid", "session-1")
        .claim("events", LOGGED_OUT);
  }

  private void isRefused(JWT token) {
    assertThatThrownBy(() -> tokens().identity(token, NONCE)).isInstanceOf(BadJOSEException.class);
  }

  private static SignedJWT signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
    var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
    jwt.sign(new RSASSASigner(by));
    return jwt;
  }

  private static ProviderTokens tokens() {
    return new ProviderTokens(ISSUER, US, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
  }
}
