package org.havendesk.automation;

import java.time.Instant;
import java.util.Optional;
import org.havendesk.automation.store.Rule;

/**
 * A rule as it is kept.
 *
 * @param active whether it acts
 * @param stoppedOn the ticket on which it acted so often that it was switched off
 * @param changedBy the login of who changed it last
 * @param fired how often it has acted within the last thirty days
 */
public record RuleView(
    long id,
    RuleTerms terms,
    boolean active,
    Optional<Long> stoppedOn,
    String changedBy,
    Instant changedAt,
    long fired) {

  static RuleView of(Rule rule, long fired) {
    return new RuleView(
        rule.id(),
        RuleTerms.of(rule),
        rule.isActive(),
        rule.stoppedOn(),
        rule.changedBy(),
        rule.changedAt(),
        fired);
  }
}
