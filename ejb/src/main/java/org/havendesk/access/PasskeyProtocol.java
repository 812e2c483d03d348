package org.havendesk.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * What is said between this house and a browser about passkeys (Web Authentication Level 2). The
 * house is known by the host of its address, answers count from that very origin only, the device
 * keeps the passkey so that no login is asked for, it asks its person for a PIN or a finger, and
 * nobody asks it of which make it is.
 */
final class PasskeyProtocol {

  /** How long a browser waits for its person. */
  private static final long PATIENCE_MILLIS = 300_000;

  /** Google switched it off, and what would check it is left out of this house. */
  private static final String SAFETY_NET = "android-safetynet";

  private final RelyingParty house;

  PasskeyProtocol(URI address, CredentialRepository credentials) {
    house =
        RelyingParty.builder()
            .identity(
                RelyingPartyIdentity.builder().id(address.getHost()).name("Havendesk").build())
            .credentialRepository(credentials)
            .origins(Set.of(originOf(address)))
            .validateSignatureCounter(true)
            .build();
  }

  /** Scheme, host and the port where it is not the usual one (RFC 6454, 6.2). */
  static String originOf(URI address) {
    boolean usual = address.getPort() == -1 || address.getPort() == 443;
    String host = address.getScheme() + "://" + address.getHost();
    return usual ? host : host + ":" + address.getPort();
  }

  /** What a browser has to know to have a passkey made. */
  PasskeyChallenge offer(String login, String displayName, byte[] handle) {
    var person =
        UserIdentity.builder()
            .name(login)
            .displayName(displayName)
            .id(new ByteArray(handle))
            .build();
    var options =
        house.startRegistration(
            StartRegistrationOptions.builder()
                .user(person)
                .timeout(PATIENCE_MILLIS)
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build());
    return written(() -> new PasskeyChallenge(options.toCredentialsCreateJson(), options.toJson()));
  }

  /** What a browser has to know to have a passkey sign, whichever its person chooses. */
  PasskeyChallenge ask() {
    var request =
        house.startAssertion(
            StartAssertionOptions.builder()
                .timeout(PATIENCE_MILLIS)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build());
    return written(() -> new PasskeyChallenge(request.toCredentialsGetJson(), request.toJson()));
  }

  /**
   * The passkey that was made upon an offer.
   *
   * @throws RegistrationFailedException if it answers another one, or from elsewhere
   * @throws IOException if that is no passkey at all
   */
  RegistrationResult made(String offer, String answer)
      throws IOException, RegistrationFailedException {
    var credential = PublicKeyCredential.parseRegistrationResponseJson(answer);
    if (SAFETY_NET.equals(credential.getResponse().getAttestation().getFormat())) {
      throw new IOException("SafetyNet attestations are not taken");
    }
    return house.finishRegistration(
        FinishRegistrationOptions.builder()
            .request(PublicKeyCredentialCreationOptions.fromJson(offer))
            .response(credential)
            .build());
  }

  /** What the account that an offer was made to is called by its passkeys. */
  static byte[] handleIn(String offer) throws IOException {
    return PublicKeyCredentialCreationOptions.fromJson(offer).getUser().getId().getBytes();
  }

  /** Which passkey an answer claims to be from. */
  static byte[] credentialIn(String answer) throws IOException {
    return PublicKeyCredential.parseAssertionResponseJson(answer).getId().getBytes();
  }

  /** What an answer to a question signs, by which each answer counts once. */
  static byte[] challengeIn(String question) throws IOException {
    return AssertionRequest.fromJson(question)
        .getPublicKeyCredentialRequestOptions()
        .getChallenge()
        .getBytes();
  }

  /**
   * A signature upon a question.
   *
   * @throws AssertionFailedException if it answers another one, or from elsewhere, or its count
   *     went back
   */
  AssertionResult signed(String question, String answer)
      throws IOException, AssertionFailedException {
    return house.finishAssertion(
        FinishAssertionOptions.builder()
            .request(AssertionRequest.fromJson(question))
            .response(PublicKeyCredential.parseAssertionResponseJson(answer))
            .build());
  }

  private interface Writing {
    PasskeyChallenge write() throws JsonProcessingException;
  }

  private static PasskeyChallenge written(Writing writing) {
    try {
      return writing.write();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A challenge can be written as JSON", e);
    }
  }
}
