package org.havendesk.access;

import static org.havendesk.access.Permission.ACCESS_REVIEW;
import static org.havendesk.access.Permission.ASSESSMENTS_WRITE;
import static org.havendesk.access.Permission.CONSENTS_READ;
import static org.havendesk.access.Permission.CONSENTS_WRITE;
import static org.havendesk.access.Permission.EVIDENCE_READ;
import static org.havendesk.access.Permission.FIELDS_MANAGE;
import static org.havendesk.access.Permission.IMPORTS_RUN;
import static org.havendesk.access.Permission.KNOWLEDGE_WRITE;
import static org.havendesk.access.Permission.NOTICES_APPROVE;
import static org.havendesk.access.Permission.NOTICES_WRITE;
import static org.havendesk.access.Permission.PERSONAL_DATA_READ;
import static org.havendesk.access.Permission.PERSONAL_DATA_REVEAL;
import static org.havendesk.access.Permission.PERSONS_MERGE;
import static org.havendesk.access.Permission.QUARANTINE_HANDLE;
import static org.havendesk.access.Permission.RECIPIENTS_MANAGE;
import static org.havendesk.access.Permission.REPLIES_WRITE;
import static org.havendesk.access.Permission.REVEALS_REVIEW;
import static org.havendesk.access.Permission.REVIEW_COMPLIANCE;
import static org.havendesk.access.Permission.REVIEW_LEGAL;
import static org.havendesk.access.Permission.RIGHTS_DECIDE;
import static org.havendesk.access.Permission.RIGHTS_READ;
import static org.havendesk.access.Permission.RIGHTS_WRITE;
import static org.havendesk.access.Permission.RULES_WRITE;
import static org.havendesk.access.Permission.SATISFACTION_READ;
import static org.havendesk.access.Permission.STAFF_MANAGE;
import static org.havendesk.access.Permission.TICKETS_EVERYWHERE;
import static org.havendesk.access.Permission.TICKETS_READ;
import static org.havendesk.access.Permission.TICKETS_WRITE;
import static org.havendesk.access.Permission.TRANSFERS_READ;
import static org.havendesk.access.Permission.TRANSFERS_WRITE;
import static org.havendesk.access.Permission.VIEWS_SHARE;
import static org.havendesk.access.Permission.WEBHOOKS_MANAGE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The staff's roles, and all that each may do: the one place to read it. */
public enum Role {
  /** Answers customers; sees personal data masked, and a fragment of it when the work needs it. */
  AGENT(
      TICKETS_READ,
      TICKETS_WRITE,
      RIGHTS_READ,
      RIGHTS_WRITE,
      CONSENTS_READ,
      CONSENTS_WRITE,
      PERSONAL_DATA_REVEAL),
  /** An agent of experience, who may also open what evidence keeps sealed, and link records. */
  SENIOR_AGENT(
      TICKETS_READ,
      TICKETS_WRITE,
      PERSONS_MERGE,
      KNOWLEDGE_WRITE,
      RIGHTS_READ,
      RIGHTS_WRITE,
      CONSENTS_READ,
      CONSENTS_WRITE,
      PERSONAL_DATA_READ,
      PERSONAL_DATA_REVEAL),
  /** Leads agents; handles mails that could not be read. */
  SUPERVISOR(
      TICKETS_READ,
      TICKETS_EVERYWHERE,
      TICKETS_WRITE,
      PERSONS_MERGE,
      RIGHTS_READ,
      RIGHTS_WRITE,
      CONSENTS_READ,
      CONSENTS_WRITE,
      QUARANTINE_HANDLE,
      REPLIES_WRITE,
      RULES_WRITE,
      KNOWLEDGE_WRITE,
      SATISFACTION_READ,
      VIEWS_SHARE,
      PERSONAL_DATA_READ,
      PERSONAL_DATA_REVEAL,
      REVEALS_REVIEW),
  /** Watches over data protection. */
  COMPLIANCE(
      TICKETS_READ,
      TICKETS_EVERYWHERE,
      PERSONS_MERGE,
      RIGHTS_READ,
      RIGHTS_WRITE,
      RIGHTS_DECIDE,
      REVIEW_COMPLIANCE,
      ACCESS_REVIEW,
      EVIDENCE_READ,
      PERSONAL_DATA_READ,
      PERSONAL_DATA_REVEAL,
      REVEALS_REVIEW,
      CONSENTS_READ,
      CONSENTS_WRITE,
      NOTICES_WRITE,
      RECIPIENTS_MANAGE,
      TRANSFERS_READ,
      TRANSFERS_WRITE,
      ASSESSMENTS_WRITE),
  /** Decides with compliance on what is disputed. */
  LEGAL(
      TICKETS_READ,
      TICKETS_EVERYWHERE,
      RIGHTS_READ,
      RIGHTS_DECIDE,
      REVIEW_LEGAL,
      CONSENTS_READ,
      NOTICES_APPROVE,
      TRANSFERS_READ,
      TRANSFERS_WRITE,
      ASSESSMENTS_WRITE,
      EVIDENCE_READ,
      PERSONAL_DATA_REVEAL),
  /** Checks the evidence; sees no personal data. */
  AUDITOR(EVIDENCE_READ, TRANSFERS_READ),
  /** Sets the system up; sees no personal data. */
  ADMIN(
      STAFF_MANAGE,
      RECIPIENTS_MANAGE,
      WEBHOOKS_MANAGE,
      REPLIES_WRITE,
      RULES_WRITE,
      KNOWLEDGE_WRITE,
      FIELDS_MANAGE,
      IMPORTS_RUN);

  private final Set<Permission> permissions;

  Role(Permission first, Permission... others) {
    this.permissions = EnumSet.of(first, others);
  }

  /** What this role may do. */
  public Set<Permission> permissions() {
    return EnumSet.copyOf(permissions);
  }

  /** The role's name as security frameworks know it: lower case. */
  public String group() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The roles that a list names, with commas between them.
   *
   * @param where the list is, for whoever wrote it
   * @throws IllegalStateException if one is no role
   */
  static Set<Role> listed(String names, String where) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names.split(",")) {
      roles.add(
          named(name.strip())
              .orElseThrow(
                  () -> new IllegalStateException(where + ": there is no role " + name.strip())));
    }
    return roles;
  }

  /** The role with this name, whatever its case. */
  public static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equalsIgnoreCase(name)).findFirst();
  }
}
