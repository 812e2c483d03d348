package org.havendesk.evidence.web;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.evidence.LogEntry;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The log page by page, newest first; holds which kind is looked at, never the entries. */
public class NewestEntries extends LazyDataModel<LogEntry> {

  private static final long serialVersionUID = 1L;

  private String kind;

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(Math.min(log().count(wanted()), Integer.MAX_VALUE));
  }

  @Override
  public List<LogEntry> load(
      int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return log().newest(wanted(), first, pageSize);
  }

  @Override
  public String getRowKey(LogEntry entry) {
    return entry.leaf().id().toString();
  }

  /** Only entries of this kind; empty for all. */
  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  private Optional<String> wanted() {
    return Optional.ofNullable(kind).filter(chosen -> !chosen.isEmpty());
  }

  // PrimeFaces keeps the model in the view between requests; services are looked up anew.
  private static EvidenceLog log() {
    return CDI.current().select(EvidenceLog.class).get();
  }
}
