package org.havendesk.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.havendesk.transfers.store.SafeguardKind;

/**
 * What somebody found of the transfers to a recipient.
 *
 * @param instrument the module of the clauses, or the derogation, as the regulation pack names it
 * @param signedOn when the clauses were signed
 * @param findings of the assessment: the law and practice there, and what was done about it
 * @param protects whether data is as well protected there as here
 * @param reviewBy the last day on which this counts
 */
public record NewSafeguard(
    SafeguardKind kind,
    String instrument,
    Optional<LocalDate> signedOn,
    String findings,
    boolean protects,
    LocalDate reviewBy) {

  private static final int LONGEST = 4000;

  /**
   * Checks what can be checked without the law.
   *
   * @throws InvalidInput naming the field
   */
  public NewSafeguard {
    if (kind == null) {
      throw new InvalidInput("kind", "Say clauses or derogation.");
    }
    if (findings == null || findings.isBlank() || findings.strip().length() > LONGEST) {
      throw new InvalidInput("findings", "Say what was found, in at most 4000 characters.");
    }
    findings = findings.strip();
    if (kind == SafeguardKind.CLAUSES && signedOn.isEmpty()) {
      throw new InvalidInput("signedOn", "Say when the clauses were signed.");
    }
    if (reviewBy == null) {
      throw new InvalidInput("reviewBy", "Say until when this counts.");
    }
  }
}
