package org.havendesk.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * What someone may do. Partners get them one by one as scopes, staff in bundles as {@link Role}s.
 */
public enum Permission {
  /** Read tickets and what was said in them. */
  TICKETS_READ("tickets:read"),
  /** Open, answer and change tickets. */
  TICKETS_WRITE("tickets:write"),
  /** Read the tickets of every team, region and language. No partner ever has it. */
  TICKETS_EVERYWHERE(""),
  /** See personal fields unmasked; each time leaves evidence. */
  PERSONAL_DATA_READ("personal-data:read"),
  /** Have a fragment shown unmasked for a short time. No partner ever has it. */
  PERSONAL_DATA_REVEAL(""),
  /** Look after what was shown unmasked. No partner ever has it. */
  REVEALS_REVIEW(""),
  /** Say that records are of the same human, and take it back. No partner ever has it. */
  PERSONS_MERGE(""),
  /** See data subject requests and their clocks. */
  RIGHTS_READ("rights:read"),
  /** File data subject requests for a person. */
  RIGHTS_WRITE("rights:write"),
  /** Decide on data subject requests. */
  RIGHTS_DECIDE("rights:decide"),
  /** Decide in a joint review for data protection. No partner ever has it. */
  REVIEW_COMPLIANCE(""),
  /** Decide in a joint review for the lawyers. No partner ever has it. */
  REVIEW_LEGAL(""),
  /** Read the evidence log. */
  EVIDENCE_READ("evidence:read"),
  /** Write the answers that colleagues use often. No partner ever has it. */
  REPLIES_WRITE(""),
  /** Write the rules that act on tickets by themselves. No partner ever has it. */
  RULES_WRITE(""),
  /** Say which fields tickets have besides what every ticket has. No partner ever has it. */
  FIELDS_MANAGE(""),
  /** Write the articles that anybody reads. No partner ever has it. */
  KNOWLEDGE_WRITE(""),
  /** See how satisfied people are, without who said it. No partner ever has it. */
  SATISFACTION_READ(""),
  /** Save views of the list for a team or for all. No partner ever has it. */
  VIEWS_SHARE(""),
  /** Bring tickets from other systems. No partner ever has it. */
  IMPORTS_RUN(""),
  /** See which mails could not be read, release or discard them. */
  QUARANTINE_HANDLE("quarantine:handle"),
  /** See and change staff accounts. */
  STAFF_MANAGE("staff:manage"),
  /** Review who among the colleagues has what, and agree to new roles. No partner ever has it. */
  ACCESS_REVIEW(""),
  /** See and change who else gets people's data, and how they are told. */
  RECIPIENTS_MANAGE("recipients:manage"),
  /** See and change where partners' systems hear of events. No partner ever has it. */
  WEBHOOKS_MANAGE(""),
  /** Record consents. */
  CONSENTS_WRITE("consents:write"),
  /** Read consents. */
  CONSENTS_READ("consents:read"),
  /** Write and publish what people are told. No partner ever has it. */
  NOTICES_WRITE(""),
  /** Approve what it says in law. No partner ever has it. */
  NOTICES_APPROVE(""),
  /** Read recipients and transfers. */
  TRANSFERS_READ("transfers:read"),
  /** Assess transfers. */
  TRANSFERS_WRITE("transfers:write"),
  /** Assess what processing means for people, and decide on it. No partner ever has it. */
  ASSESSMENTS_WRITE(""),
  /** The system's own work: intake, delivery, jobs. No person or partner ever has it. */
  SYSTEM_WORK("");

  private final String scope;

  Permission(String scope) {
    this.scope = scope;
  }

  /** The OAuth 2.0 scope (RFC 6749, 3.3) that grants it; empty if none does. */
  public Optional<String> scope() {
    return scope.isEmpty() ? Optional.empty() : Optional.of(scope);
  }

  /** The permission that a scope grants; unknown scopes grant nothing. */
  public static Optional<Permission> ofScope(String scope) {
    return Arrays.stream(values()).filter(p -> p.scope().equals(Optional.of(scope))).findFirst();
  }
}
