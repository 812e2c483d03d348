package org.havendesk.evidence.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.evidence.EvidenceExport;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;

/** Where an officer takes evidence out of the house: a span of time, a case or a person. */
@Named
@RequestScoped
public class ExportPage {

  private static final String TEXTS = "org.havendesk.evidence.web.messages";
  private static final long A_DAY = 24L * 60 * 60;

  @Inject private EvidenceExport export;
  @Inject private Toasts toasts;

  private String from;
  private String to;
  private String matter = Faces.getRequestParameter("case");
  private boolean open;
  private EvidenceExport.Reason reason = EvidenceExport.Reason.AUTHORITY;
  private String reference;

  /** The person whose evidence is wanted, from the page that led here; null for none. */
  public UUID getPerson() {
    return Timeline.read(Faces.getRequestParameter("person"), UUID::fromString).orElse(null);
  }

  public EvidenceExport.Reason[] getReasons() {
    return EvidenceExport.Reason.values();
  }

  /** Sends the package, after taking down that it leaves. */
  public void take() throws IOException {
    var wanted = wanted();
    boolean unclear =
        wanted.matter().isEmpty()
            && (matter != null || from == null && to == null)
            && getPerson() == null;
    if (unclear) {
      toasts.refuse(TEXTS, "export.what");
      return;
    }
    try {
      var announced = export.announce(wanted);
      Faces.sendFile(
          "evidence-" + announced + ".zip", true, out -> export.write(wanted, announced, out));
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "export.wrong." + e.field());
    }
  }

  private EvidenceExport.Wanted wanted() {
    return new EvidenceExport.Wanted(
        Timeline.day(from),
        Timeline.day(to).map(begin -> begin.plusSeconds(A_DAY)),
        Timeline.caseNumber(matter),
        Optional.ofNullable(getPerson()),
        open,
        reason,
        Optional.ofNullable(reference).map(String::strip).orElse(""));
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getMatter() {
    return matter;
  }

  public void setMatter(String matter) {
    this.matter = matter;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public EvidenceExport.Reason getReason() {
    return reason;
  }

  public void setReason(EvidenceExport.Reason reason) {
    this.reason = reason;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
