package org.havendesk.evidence.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.havendesk.evidence.BackgroundAudit;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;

/** The auditor's page: the head of the log, and whether the log holds. */
@Named
@ViewScoped
public class LogPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TEXTS = "org.havendesk.evidence.web.messages";

  @Inject private EvidenceLog log;
  @Inject private BackgroundAudit audit;
  @Inject private Language language;

  /** The signed head; null in the first second of a new log's life. */
  public Checkpoint getCheckpoint() {
    try {
      return Checkpoint.parse(log.checkpoint().text());
    } catch (NotFound e) {
      return null;
    }
  }

  /** How far the verification of the whole log is, or what came out. */
  public BackgroundAudit.State getAudit() {
    return audit.state();
  }

  /** What came out, in words; empty while nothing has. */
  public String getVerdict() {
    var state = audit.state();
    return switch (state.stage()) {
      case HOLDS ->
          state
              .found()
              .map(found -> text("holds", found.entries(), found.checkpoints()))
              .orElse("");
      case BROKEN -> text("doesNotHold", state.fault());
      case CANCELLED -> text("audit.cancelled", state.done(), state.of());
      case FAILED -> text("audit.failed");
      case NONE, RUNNING -> "";
    };
  }

  /** Begins to read the whole log again, in the background. */
  public void verify() {
    audit.start();
  }

  public void cancel() {
    audit.cancel();
  }

  private String text(String key, Object... arguments) {
    ResourceBundle texts = language.texts(TEXTS);
    return new MessageFormat(texts.getString(key), language.getLocale()).format(arguments);
  }
}
