package org.havendesk.transfers.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.transfers.NewSafeguard;
import org.havendesk.transfers.TransferDecision;
import org.havendesk.transfers.TransferDesk;
import org.havendesk.transfers.store.SafeguardKind;
import org.havendesk.transfers.store.TransferCount;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** What may leave, to whom and why; what to do where it may not; and what did. */
@Named
@RequestScoped
public class TransfersPage {

  private static final String TEXTS = "org.havendesk.transfers.web.messages";
  private static final String HERE = "/transfers?faces-redirect=true";
  private static final int SHOWN = 50;

  @Inject private TransferDesk desk;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<TransferDesk.View> all;
  private String instrument;
  private String signedOn;
  private String findings;
  private boolean protects = true;
  private String reviewBy;
  private String reason;

  public List<TransferDesk.View> getAll() {
    if (all == null) {
      all = desk.list();
    }
    return all;
  }

  /** The recipient that the address names, to be assessed; null if it names none. */
  public TransferDesk.View getAssessed() {
    String id = Optional.ofNullable(Faces.getRequestParameter("id")).orElse("");
    return getAll().stream()
        .filter(each -> each.recipient().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  public List<TransferDesk.AdequacyView> getAdequacy() {
    return desk.adequacy(language.getLocale());
  }

  /** The modules of clauses, by name, in words. */
  public Map<String, String> getClauses() {
    return desk.instruments(SafeguardKind.CLAUSES, language.getLocale());
  }

  /** The derogations, likewise. */
  public Map<String, String> getDerogations() {
    return desk.instruments(SafeguardKind.DEROGATION, language.getLocale());
  }

  /** What went or was held back last. */
  public List<TransferCount> getRegister() {
    return desk.register().stream().limit(SHOWN).toList();
  }

  /** A recipient's name. */
  public String nameOf(UUID recipient) {
    return getAll().stream()
        .collect(Collectors.toMap(TransferDesk.View::recipient, TransferDesk.View::name))
        .getOrDefault(recipient, "–");
  }

  /** A ground in words. */
  public String ground(String name) {
    return TransferDecision.Ground.valueOf(name).nameIn(language.getLocale());
  }

  /** A country's name. */
  public String country(String code) {
    return code.isEmpty()
        ? language.texts(TEXTS).getString("transfers.nowhere")
        : new Locale("", code).getDisplayCountry(language.getLocale());
  }

  /** Records what was found. */
  public String assess() {
    try {
      if (instrument == null) {
        throw new InvalidInput("instrument", "Choose one.");
      }
      boolean derogation = getDerogations().containsKey(instrument);
      var kind = derogation ? SafeguardKind.DEROGATION : SafeguardKind.CLAUSES;
      desk.assess(
          getAssessed().recipient(),
          new NewSafeguard(
              kind,
              instrument,
              day("signedOn", signedOn),
              findings,
              protects,
              day("reviewBy", reviewBy).orElse(null)));
      toasts.done(TEXTS, "transfers.assessed");
      return HERE;
    } catch (InvalidInput e) {
      Messages.addError(
          "assess:" + e.field(),
          "{0}",
          language.texts(TEXTS).getString("transfers.wrong." + e.field()));
      return null;
    }
  }

  private static Optional<LocalDate> day(String field, String text) {
    try {
      return Optional.ofNullable(text).filter(any -> !any.isBlank()).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, "Give the day as year-month-day.");
    }
  }

  /** Switches a decision on adequacy off. */
  public String fall(TransferDesk.AdequacyView decision) {
    return decide(decision, Optional.ofNullable(reason).or(() -> Optional.of("")));
  }

  /** Switches it on again. */
  public String restore(TransferDesk.AdequacyView decision) {
    return decide(decision, Optional.empty());
  }

  private String decide(TransferDesk.AdequacyView decision, Optional<String> fallen) {
    try {
      desk.decide(decision.regulation(), decision.country(), fallen);
      toasts.done(TEXTS, fallen.isPresent() ? "transfers.fallen" : "transfers.restored");
    } catch (InvalidInput e) {
      toasts.warn(TEXTS, "transfers.wrong.reason");
    } catch (Stale e) {
      toasts.warn(TEXTS, "transfers.stale");
    }
    return HERE;
  }

  /** The register as a file. */
  public void download() throws IOException {
    Faces.sendFile(desk.registerAsCsv().getBytes(StandardCharsets.UTF_8), "transfers.csv", true);
  }

  /** The same as a spreadsheet. */
  public void spreadsheet() throws IOException {
    Faces.sendFile(desk.registerAsSpreadsheet(), "transfers.xlsx", true);
  }

  public String getInstrument() {
    return instrument;
  }

  public void setInstrument(String instrument) {
    this.instrument = instrument;
  }

  public String getSignedOn() {
    return signedOn;
  }

  public void setSignedOn(String signedOn) {
    this.signedOn = signedOn;
  }

  public String getFindings() {
    return findings;
  }

  public void setFindings(String findings) {
    this.findings = findings;
  }

  public boolean isProtects() {
    return protects;
  }

  public void setProtects(boolean protects) {
    this.protects = protects;
  }

  public String getReviewBy() {
    return reviewBy;
  }

  public void setReviewBy(String reviewBy) {
    this.reviewBy = reviewBy;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
