package org.havendesk.access.web;

import static org.havendesk.access.Permission.ACCESS_REVIEW;
import static org.havendesk.access.Permission.CONSENTS_READ;
import static org.havendesk.access.Permission.EVIDENCE_READ;
import static org.havendesk.access.Permission.FIELDS_MANAGE;
import static org.havendesk.access.Permission.IMPORTS_RUN;
import static org.havendesk.access.Permission.KNOWLEDGE_WRITE;
import static org.havendesk.access.Permission.NOTICES_APPROVE;
import static org.havendesk.access.Permission.NOTICES_WRITE;
import static org.havendesk.access.Permission.QUARANTINE_HANDLE;
import static org.havendesk.access.Permission.RECIPIENTS_MANAGE;
import static org.havendesk.access.Permission.REPLIES_WRITE;
import static org.havendesk.access.Permission.REVEALS_REVIEW;
import static org.havendesk.access.Permission.RIGHTS_DECIDE;
import static org.havendesk.access.Permission.RIGHTS_READ;
import static org.havendesk.access.Permission.RULES_WRITE;
import static org.havendesk.access.Permission.SATISFACTION_READ;
import static org.havendesk.access.Permission.STAFF_MANAGE;
import static org.havendesk.access.Permission.TICKETS_READ;
import static org.havendesk.access.Permission.TICKETS_WRITE;
import static org.havendesk.access.Permission.TRANSFERS_READ;
import static org.havendesk.access.Permission.WEBHOOKS_MANAGE;

import java.util.Map;
import java.util.Set;
import org.havendesk.access.Caller;
import org.havendesk.access.Permission;

/**
 * To whom each page of the portal opens: whoever has one of its permissions. The services behind it
 * decide once more; a page that is not named here opens to nobody.
 */
final class Pages {

  private static final Map<String, Set<Permission>> ALL =
      Map.ofEntries(
          Map.entry("/access-review", Set.of(ACCESS_REVIEW, STAFF_MANAGE)),
          Map.entry("/assessment", Set.of(TRANSFERS_READ)),
          Map.entry("/assessments", Set.of(TRANSFERS_READ)),
          Map.entry("/consent/notice", Set.of(NOTICES_WRITE, NOTICES_APPROVE)),
          Map.entry("/consent/notices", Set.of(NOTICES_WRITE, NOTICES_APPROVE)),
          Map.entry("/consent/people", Set.of(CONSENTS_READ)),
          Map.entry("/consent/person", Set.of(CONSENTS_READ)),
          Map.entry("/evidence/export", Set.of(EVIDENCE_READ)),
          Map.entry("/evidence/log", Set.of(EVIDENCE_READ)),
          Map.entry("/fields", Set.of(FIELDS_MANAGE)),
          Map.entry("/new-ticket", Set.of(TICKETS_WRITE)),
          Map.entry("/imports", Set.of(IMPORTS_RUN)),
          Map.entry("/knowledge", Set.of(KNOWLEDGE_WRITE)),
          Map.entry("/knowledge/article", Set.of(KNOWLEDGE_WRITE)),
          Map.entry("/news", Set.of(TICKETS_READ)),
          Map.entry("/quarantine", Set.of(QUARANTINE_HANDLE)),
          Map.entry("/recipients", Set.of(RECIPIENTS_MANAGE)),
          Map.entry("/records", Set.of(TRANSFERS_READ)),
          Map.entry("/replies", Set.of(REPLIES_WRITE)),
          Map.entry("/reveals", Set.of(REVEALS_REVIEW)),
          Map.entry("/rights/board", Set.of(RIGHTS_READ)),
          Map.entry("/rights/laws", Set.of(RIGHTS_READ)),
          Map.entry("/rights/queue", Set.of(RIGHTS_READ)),
          Map.entry("/rights/register", Set.of(RIGHTS_DECIDE)),
          Map.entry("/rights/request", Set.of(RIGHTS_READ)),
          Map.entry("/rules", Set.of(RULES_WRITE)),
          Map.entry("/satisfaction", Set.of(SATISFACTION_READ)),
          Map.entry("/staff", Set.of(STAFF_MANAGE)),
          Map.entry("/teams", Set.of(STAFF_MANAGE)),
          Map.entry("/ticket", Set.of(TICKETS_READ)),
          Map.entry("/tickets", Set.of(TICKETS_READ)),
          Map.entry("/transfers", Set.of(TRANSFERS_READ, RECIPIENTS_MANAGE)),
          Map.entry("/webhooks", Set.of(WEBHOOKS_MANAGE)));

  // What is about nobody but the viewer.
  private static final Set<String> FOR_ALL = Set.of("/account", "/style");

  private Pages() {}

  /** Whether a page opens to a colleague. */
  static boolean open(String page, Caller caller) {
    return FOR_ALL.contains(page)
        || ALL.getOrDefault(page, Set.of()).stream().anyMatch(caller::may);
  }
}
