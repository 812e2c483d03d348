package org.havendesk.witness.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.havendesk.witness.WitnessDesk;
import org.havendesk.witness.store.WitnessStates.Witnessed;
import org.omnifaces.util.Faces;

/** Who cosigns this log, whose log is cosigned here, and what contradicts. */
@Named
@RequestScoped
public class WitnessesView {

  @Inject private WitnessDesk desk;

  private List<WitnessDesk.CosignerView> cosigners;
  private List<WitnessDesk.AlarmView> alarms;

  public List<WitnessDesk.CosignerView> getCosigners() {
    if (cosigners == null) {
      cosigners = desk.cosigners();
    }
    return cosigners;
  }

  public List<Witnessed> getWitnessed() {
    return desk.witnessed();
  }

  public List<WitnessDesk.AlarmView> getAlarms() {
    if (alarms == null) {
      alarms = desk.alarms();
    }
    return alarms;
  }

  /** The public key of the witness here; null if there is none. */
  public String getKey() {
    return desk.key().orElse(null);
  }

  /** What the state of a witness is called in the style sheet: ok, pending or failed. */
  public String stateOf(WitnessDesk.CosignerView one) {
    if (one.behindSince().isPresent()) {
      return isAlarming(one) ? "failed" : "pending";
    }
    return one.cosignedAt().isPresent() ? "ok" : "new";
  }

  private static boolean isAlarming(WitnessDesk.CosignerView one) {
    return one.problem()
        .map(Enum::name)
        .filter(List.of("INCONSISTENT", "LOG_SHRUNK", "FALSE_COSIGNATURE")::contains)
        .isPresent();
  }

  /** Sends the checkpoints that contradict each other as a file. */
  public void download(UUID alarm) throws IOException {
    Faces.sendFile(
        desk.contradiction(alarm).getBytes(StandardCharsets.UTF_8), alarm + ".checkpoints", true);
  }
}
