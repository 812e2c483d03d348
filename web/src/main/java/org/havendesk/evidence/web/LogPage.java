package org.havendesk.evidence.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.evidence.LogAudit;
import org.havendesk.evidence.LogEntry;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.NotVerified;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;

/** The auditor's page: what was done, newest first, and whether the log holds. */
@Named
@ViewScoped
public class LogPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TEXTS = "org.havendesk.evidence.web.messages";

  @Inject private EvidenceLog log;
  @Inject private LogAudit audit;
  @Inject private Language language;

  private final NewestEntries entries = new NewestEntries();
  private String verdict;
  private boolean holds;

  public NewestEntries getEntries() {
    return entries;
  }

  public List<String> getKinds() {
    return log.kinds();
  }

  /** The signed head; null in the first second of a new log's life. */
  public Checkpoint getCheckpoint() {
    try {
      return Checkpoint.parse(log.checkpoint().text());
    } catch (NotFound e) {
      return null;
    }
  }

  public String factsOf(LogEntry entry) {
    return new TreeMap<>(entry.leaf().facts())
        .entrySet().stream()
            .map(fact -> fact.getKey() + " = " + fact.getValue())
            .collect(Collectors.joining(", "));
  }

  /** Reads the whole log again and holds it against every checkpoint. */
  public void verify() {
    try {
      var found = audit.verify();
      holds = true;
      verdict = text("holds", found.entries(), found.checkpoints());
    } catch (NotVerified | MalformedEvidence e) {
      holds = false;
      verdict = text("doesNotHold", e.getMessage());
    }
  }

  private String text(String key, Object... arguments) {
    ResourceBundle texts = language.texts(TEXTS);
    return new MessageFormat(texts.getString(key), language.getLocale()).format(arguments);
  }

  public String getVerdict() {
    return verdict;
  }

  public boolean isHolds() {
    return holds;
  }

  /** The zone in which the log counts. */
  public ZoneOffset getUtc() {
    return ZoneOffset.UTC;
  }
}
