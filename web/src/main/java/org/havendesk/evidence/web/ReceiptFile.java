package org.havendesk.evidence.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;

/** Hands a receipt over as a file, wherever a page offers one. */
@Named
@RequestScoped
public class ReceiptFile {

  private static final String TEXTS = "org.havendesk.evidence.web.messages";
  private static final String ENDING = ".tlog-proof";

  @Inject private EvidenceLog log;
  @Inject private Toasts toasts;

  /** Sends the receipt of an entry, or says that the entry still waits for its place. */
  public void send(UUID entry) throws IOException {
    hand(receipt(entry), entry + ENDING);
  }

  /** The same, of the entry that the page showed, whatever stands in its place by now. */
  public void sendShown() throws IOException {
    send(UUID.fromString(Faces.getRequestParameter("entry")));
  }

  /** Sends a receipt that somebody is given who may not read the log; empty while it waits. */
  public void give(Optional<String> receipt) throws IOException {
    hand(receipt, "receipt" + ENDING);
  }

  private Optional<String> receipt(UUID entry) {
    try {
      return Optional.of(log.receipt(entry).format());
    } catch (NotFound stillWaits) {
      return Optional.empty();
    }
  }

  private void hand(Optional<String> receipt, String name) throws IOException {
    if (receipt.isPresent()) {
      Faces.sendFile(receipt.get().getBytes(StandardCharsets.UTF_8), name, true);
    } else {
      toasts.warn(TEXTS, "notYet");
    }
  }
}
