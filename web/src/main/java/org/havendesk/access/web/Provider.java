package org.havendesk.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.ProviderAccounts;
import org.havendesk.access.ProviderRules;
import org.havendesk.platform.Authorities;
import org.havendesk.platform.Settings;

/**
 * The provider of OpenID Connect that this house trusts: where to send the browser, and what its
 * answers mean. What it publishes about itself is read when it is first needed, and once an hour.
 */
@ApplicationScoped
public class Provider {

  static final String BACK = "/sign-in/back";

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int TIMEOUT = 10_000;
  private static final int LONGEST_ANSWER = 256 * 1024;

  @Inject private ProviderRules rules;
  @Inject private Settings settings;
  @Inject private Authorities authorities;
  @Inject private Clock clock;

  private Acquaintance acquaintance;

  /** What the provider says of itself, and how to check what it says of others. */
  private record Acquaintance(
      OIDCProviderMetadata metadata, ProviderTokens tokens, Instant since) {}

  /** What came is not what a provider answers who knows us and was asked. */
  static final class NotProven extends Exception {
    private static final long serialVersionUID = 1;

    NotProven(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /** Whether the sign-in page offers it. */
  boolean isOn() {
    return rules.isOn();
  }

  String name() {
    return rules.name();
  }

  /** Where the browser asks for this; {@code login} has the provider ask for the proof anew. */
  URI ask(Errand errand, boolean login) throws IOException {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, Scope.parse(rules.scope()), us(), back())
            .endpointURI(guarded(acquainted().metadata.getAuthorizationEndpointURI()))
            .state(new State(errand.state()))
            .nonce(new Nonce(errand.nonce()))
            .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256);
    if (login) {
      request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
    }
    return request.build().toURI();
  }

  /**
   * Whom the provider means by a code.
   *
   * @throws IOException if it can't be reached
   * @throws NotProven if what it answers proves nothing
   */
  Identity redeem(String code, Errand errand) throws IOException, NotProven {
    Acquaintance provider = acquainted();
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), back(), new CodeVerifier(errand.verifier()));
    var secret = new ClientSecretBasic(us(), new Secret(rules.clientSecret()));
    var request =
        new TokenRequest.Builder(guarded(provider.metadata.getTokenEndpointURI()), secret, grant)
            .build()
            .toHTTPRequest();
    request.setSSLSocketFactory(authorities.trusted().getSocketFactory());
    request.setConnectTimeout(TIMEOUT);
    request.setReadTimeout(TIMEOUT);
    request.setFollowRedirects(false);
    try {
      var answer = OIDCTokenResponseParser.parse(request.send());
      if (!answer.indicatesSuccess()) {
        throw new NotProven(
            "The code was refused: " + answer.toErrorResponse().getErrorObject().getCode(), null);
      }
      var token = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
      var claims = provider.tokens.identity(token, errand.nonce());
      return Identity.of(claims, token, rules.rolesClaim());
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new NotProven("The ID token is not valid", e);
    }
  }

  /** Where the browser ends the provider's session, if it can be ended from here. */
  Optional<URI> farewell(String idToken) throws IOException {
    URI end = acquainted().metadata.getEndSessionEndpointURI();
    if (end == null) {
      return Optional.empty();
    }
    try {
      URI after = under("/sign-in");
      return Optional.of(
          new LogoutRequest(guarded(end), JWTParser.parse(idToken), after, null).toURI());
    } catch (java.text.ParseException e) {
      throw new IllegalStateException("The session keeps an ID token that is none", e);
    }
  }

  /**
   * Whose session the provider has ended.
   *
   * @throws NotProven if it was not the provider who says so
   */
  ProviderAccounts.Ended ended(String logoutToken) throws IOException, NotProven {
    try {
      var claims = acquainted().tokens.logout(JWTParser.parse(logoutToken));
      return new ProviderAccounts.Ended(
          claims.getIssuer().getValue(),
          Optional.ofNullable(claims.getSubject()).map(subject -> subject.getValue()),
          Optional.ofNullable(claims.getSessionID()).map(session -> session.getValue()),
          claims.getJWTID().getValue(),
          claims.getExpirationTime().toInstant());
    } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
      throw new NotProven("The logout token is not valid", e);
    }
  }

  private synchronized Acquaintance acquainted() throws IOException {
    Instant now = clock.instant();
    if (acquaintance == null || now.isAfter(acquaintance.since.plus(KEPT))) {
      acquaintance = meet(now);
    }
    return acquaintance;
  }

  private Acquaintance meet(Instant now) throws IOException {
    String issuer = rules.issuer();
    var retriever =
        new DefaultResourceRetriever(
            TIMEOUT, TIMEOUT, LONGEST_ANSWER, true, authorities.trusted().getSocketFactory());
    URI document =
        guarded(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
    try {
      var metadata =
          OIDCProviderMetadata.parse(retriever.retrieveResource(document.toURL()).getContent());
      if (!metadata.getIssuer().getValue().equals(issuer)) {
        throw new IOException("The provider calls itself by another name than " + issuer);
      }
      var keys =
          JWKSourceBuilder.<SecurityContext>create(
                  guarded(metadata.getJWKSetURI()).toURL(), retriever)
              .retrying(true)
              .build();
      return new Acquaintance(metadata, new ProviderTokens(issuer, rules.clientId(), keys), now);
    } catch (ParseException e) {
      throw new IOException("What the provider says of itself can't be read", e);
    }
  }

  /** Nothing goes over the wire in the clear, unless there is no wire. */
  static URI guarded(URI address) throws IOException {
    boolean here =
        "http".equals(address.getScheme())
            && Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    if (!here && !"https".equals(address.getScheme())) {
      throw new IOException("A provider is called by HTTPS only");
    }
    return address;
  }

  private ClientID us() {
    return new ClientID(rules.clientId());
  }

  private URI back() {
    return under(BACK);
  }

  private URI under(String path) {
    return URI.create(settings.link(path));
  }
}
