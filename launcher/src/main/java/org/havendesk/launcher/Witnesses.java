package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.havendesk.evidence.LogKey;
import org.havendesk.evidence.LogKeys;
import org.havendesk.evidence.NoteVerifier;
import org.havendesk.evidence.WitnessSigner;
import org.havendesk.witness.WitnessPolicy;
import org.havendesk.witness.WitnessSettings;

/**
 * Makes each jurisdiction the witness of the others that one {@code up} starts: a key each, and a
 * policy (C2SP tlog-policy) that tells it the others' public keys and addresses.
 */
final class Witnesses {

  private static final String VERIFIER = "witness-verifier.pub";

  private Witnesses() {}

  /** Makes the key of a jurisdiction's witness, unless there is one. */
  static void makeSigner(Path secrets, String jurisdiction) throws IOException {
    Path file = secrets.resolve(WitnessSettings.SIGNER);
    if (!Files.exists(file)) {
      var fresh = WitnessSigner.generate("havendesk.example/" + jurisdiction + "/witness");
      PrivateFiles.write(file, fresh.privateKeyText() + "\n");
    }
    PrivateFiles.write(
        secrets.resolve(VERIFIER),
        WitnessSigner.parse(Files.readString(file)).verifier().text() + "\n");
  }

  /** Tells each jurisdiction of all others. */
  static void introduce(DataDirectory data, List<JurisdictionPlan> all) throws IOException {
    for (JurisdictionPlan plan : all) {
      PrivateFiles.write(
          data.secrets(plan.id()).resolve(WitnessSettings.POLICY),
          policy(data, all.stream().filter(other -> !other.equals(plan)).toList()).text());
    }
  }

  private static WitnessPolicy policy(DataDirectory data, List<JurisdictionPlan> others)
      throws IOException {
    var logs = new ArrayList<NoteVerifier>();
    var witnesses = new ArrayList<WitnessPolicy.Introduced>();
    for (JurisdictionPlan other : others) {
      Path secrets = data.secrets(other.id());
      logs.addAll(LogKeys.parse(Files.readString(secrets.resolve(LogKey.VERIFIER))).all());
      witnesses.add(
          new WitnessPolicy.Introduced(
              other.id(),
              WitnessSigner.parse(Files.readString(secrets.resolve(WitnessSettings.SIGNER)))
                  .verifier(),
              other.baseUrl() + "/witness"));
    }
    return new WitnessPolicy(logs, witnesses);
  }
}
