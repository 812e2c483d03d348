package org.havendesk.transfers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;
import org.havendesk.transfers.NewSafeguard;
import org.havendesk.transfers.TransferDecision;
import org.havendesk.transfers.TransferDesk;
import org.havendesk.transfers.store.SafeguardKind;

/** How partners read recipients and record assessments; openapi.yaml says what each field means. */
public final class TransferJson {

  private TransferJson() {}

  /** An assessment of the transfers to one recipient. */
  public record NewAssessment(
      UUID recipient,
      String kind,
      String instrument,
      LocalDate signedOn,
      String findings,
      Boolean protects,
      LocalDate reviewBy) {

    /**
     * To which recipient.
     *
     * @throws InvalidInput if it is missing
     */
    UUID whose() {
      if (recipient == null) {
        throw new InvalidInput("recipient", "Say to which recipient.");
      }
      return recipient;
    }

    /**
     * What was found.
     *
     * @throws InvalidInput naming the field
     */
    NewSafeguard found() {
      if (protects == null) {
        throw new InvalidInput("protects", "Say whether data is protected well enough.");
      }
      return new NewSafeguard(
          kind(kind), instrument, Optional.ofNullable(signedOn), findings, protects, reviewBy);
    }

    private static SafeguardKind kind(String spelled) {
      return spelled == null
          ? null
          : List.of(SafeguardKind.values()).stream()
              .filter(kind -> kind.name().equalsIgnoreCase(spelled))
              .findFirst()
              .orElseThrow(() -> new InvalidInput("kind", "Say clauses or derogation."));
    }
  }

  /** Every recipient. */
  public record Recipients(List<RegisteredRecipient> recipients) {

    static Recipients of(List<TransferDesk.View> all) {
      return new Recipients(all.stream().map(RegisteredRecipient::of).toList());
    }
  }

  /** A recipient of people's data. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record RegisteredRecipient(
      UUID id,
      String name,
      String kind,
      Optional<String> country,
      String purpose,
      Optional<String> categories,
      Optional<String> contract,
      Optional<String> subProcessors,
      Transfer transfer) {

    static RegisteredRecipient of(TransferDesk.View view) {
      return new RegisteredRecipient(
          view.recipient(),
          view.name(),
          view.kind(),
          Optional.of(view.country()).filter(code -> !code.isEmpty()),
          view.purpose(),
          view.categories(),
          view.contract(),
          view.subProcessors(),
          Transfer.of(view.decision()));
    }
  }

  /** Whether people's data may go to a recipient now, and why. */
  public record Transfer(boolean permitted, String ground, String regulation, String citation) {

    static Transfer of(TransferDecision decision) {
      return new Transfer(
          decision.permitted(),
          decision.ground().toString(),
          decision.regulation(),
          decision.citation());
    }
  }
}
