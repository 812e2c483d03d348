package org.havendesk.anchors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.anchors.store.AnchorProblem;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.Settings;
import org.web3j.crypto.Credentials;

/** A chain that speaks the Ethereum JSON-RPC, and an account there. */
@ApplicationScoped
public class EvmAnchor implements Anchor {

  /** Its name, and what its settings begin with after {@code anchors.}. */
  public static final String NAME = "evm";

  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final int CONFIRMATIONS = 12;
  private static final int OK = 200;

  @Inject private Settings settings;
  @Inject private GuardedHttp http;
  @Inject private Clock clock;

  private Credentials account;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConfigured() {
    return settings.find("anchors.evm.rpc").isPresent();
  }

  @Override
  public Step anchor(AnchorStatement statement, Optional<byte[]> begun)
      throws AnchorFailed, IOException {
    var chain = new EvmChain(new JsonRpc(this::post), clock);
    try {
      if (begun.isEmpty()) {
        return Step.begun(JSON.writeValueAsBytes(chain.sign(account(), statement)));
      }
      var sent = JSON.readValue(begun.get(), SentTransaction.class);
      var proof = chain.look(sent, confirmations());
      return proof.isPresent()
          ? Step.done(
              JSON.writeValueAsBytes(proof.get()), Instant.ofEpochSecond(proof.get().time()))
          : Step.begun(JSON.writeValueAsBytes(chain.keepOn(account(), statement, sent)));
    } catch (JsonRpc.Refused e) {
      throw new AnchorFailed(
          e.says("insufficient funds") ? AnchorProblem.NO_FUNDS : AnchorProblem.REFUSED,
          e.getMessage(),
          e);
    }
  }

  private byte[] post(byte[] body) throws IOException {
    var answer =
        http.post(
            GuardedHttp.Towards.OUTSIDE,
            settings.text("anchors.evm.rpc"),
            "application/json",
            body);
    if (answer.status() != OK) {
      throw new JsonRpc.Refused("HTTP " + answer.status());
    }
    return answer.body();
  }

  private int confirmations() {
    return settings.find("anchors.evm.confirmations").map(Integer::parseInt).orElse(CONFIRMATIONS);
  }

  /** Opened once: a key store takes a second of work by design. */
  private synchronized Credentials account() throws AnchorFailed {
    if (account == null) {
      account =
          EvmKeystore.open(
              file("keystore", "anchor-evm.keystore"),
              file("password-file", "anchor-evm.password"));
    }
    return account;
  }

  private Path file(String setting, String otherwise) {
    return settings
        .find("anchors.evm." + setting)
        .map(Path::of)
        .orElseGet(() -> settings.secretsFolder().resolve(otherwise));
  }
}
