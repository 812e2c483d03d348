package org.havendesk.anchors.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.havendesk.anchors.AnchorDesk;
import org.omnifaces.util.Faces;

/** Where the log is anchored outside, how far that has come, and the proofs. */
@Named
@RequestScoped
public class AnchorsView {

  @Inject private AnchorDesk desk;

  private List<AnchorDesk.View> all;

  public List<AnchorDesk.View> getAll() {
    if (all == null) {
      all = desk.list();
    }
    return all;
  }

  /** What the state of an anchor is called in the style sheet: ok, open, pending or new. */
  public String stateOf(AnchorDesk.View one) {
    if (one.behindSince().isPresent()) {
      return "pending";
    }
    if (one.underWay()) {
      return "open";
    }
    return one.anchoredAt().isPresent() ? "ok" : "new";
  }

  /** Sends a proof as a file. */
  public void download(UUID id, String name, long size) throws IOException {
    Faces.sendFile(desk.proof(id), name + "-" + size + ".anchor.json", true);
  }
}
