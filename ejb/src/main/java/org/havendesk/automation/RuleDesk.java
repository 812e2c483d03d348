package org.havendesk.automation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.TeamDesk;
import org.havendesk.automation.store.Rule;
import org.havendesk.automation.store.RuleDues;
import org.havendesk.automation.store.RuleLog;
import org.havendesk.automation.store.Rules;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.CannedReplyDesk;
import org.havendesk.tickets.CannedReplyView;
import org.havendesk.tickets.ListDesk;

/** Where rules are kept. A new one does nothing until it is switched on. */
@Stateless
@Guarded
public class RuleDesk {

  private static final int MOST = 100;
  private static final Duration COUNTED = Duration.ofDays(30);

  @Inject private Rules rules;
  @Inject private RuleDues dues;
  @Inject private RuleLog log;
  @Inject private TeamDesk teams;
  @Inject private StaffAccounts accounts;
  @Inject private ListDesk lists;
  @Inject private CannedReplyDesk replies;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** All of them, in order. */
  @Needs(Permission.RULES_WRITE)
  public List<RuleView> list() {
    return rules.all().stream().map(this::view).toList();
  }

  /** The one of this number. */
  @Needs(Permission.RULES_WRITE)
  public Optional<RuleView> find(long id) {
    return rules.find(id).filter(rule -> !rule.isRemoved()).map(this::view);
  }

  private RuleView view(Rule rule) {
    return RuleView.of(rule, log.countFired(rule.id(), clock.instant().minus(COUNTED)));
  }

  /** What rules can be about; who writes them need not see any ticket. */
  @Needs(Permission.RULES_WRITE)
  public RuleChoices choices() {
    try (var scope = caller.as(Caller.system("rules"))) {
      return new RuleChoices(
          teams.names(),
          accounts.assignable(),
          lists.origins(),
          replies.list().stream().map(CannedReplyView::name).distinct().toList());
    }
  }

  /**
   * Keeps a new rule or changes one.
   *
   * @param id 0 for a new one
   * @return its number
   * @throws InvalidInput if another has this name, or there are too many
   */
  @Needs(Permission.RULES_WRITE)
  public long save(long id, RuleTerms terms) {
    List<Rule> all = rules.all();
    if (all.stream().anyMatch(r -> r.id() != id && r.name().equalsIgnoreCase(terms.name()))) {
      throw new InvalidInput("taken", "There is a rule of this name.");
    }
    if (id == 0 && all.size() >= MOST) {
      throw new InvalidInput("many", "Remove a rule first.");
    }
    Rule rule = id == 0 ? new Rule() : stored(id);
    boolean waits = id == 0 || terms.waitsAsBefore(rule);
    terms.fill(rule);
    changed(rule);
    if (id == 0) {
      rules.add(rule);
    } else if (!waits) {
      waitAnew(rule);
    }
    prove(Act.of(id == 0 ? "rule.created" : "rule.changed"), rule);
    return rule.id();
  }

  /** Switches one on or off. */
  @Needs(Permission.RULES_WRITE)
  public void turn(long id, boolean on) {
    Rule rule = stored(id);
    if (rule.isActive() != on) {
      rule.turn(on);
      changed(rule);
      waitAnew(rule);
      prove(Act.of("rule.switched").fact("on", on), rule);
    }
  }

  /** Has one act before the one that acts before it. */
  @Needs(Permission.RULES_WRITE)
  public void putForward(long id) {
    List<Rule> all = rules.all();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).id() == id) {
        Rule before = all.get(i - 1);
        int place = before.place();
        before.putAt(all.get(i).place());
        all.get(i).putAt(place);
        changed(all.get(i));
        prove(Act.of("rule.changed"), all.get(i));
      }
    }
  }

  /** Removes one; what it did stays, and it can be brought back. */
  @Needs(Permission.RULES_WRITE)
  public void remove(long id) {
    Rule rule = stored(id);
    rule.remove(clock.instant());
    changed(rule);
    waitAnew(rule);
    prove(Act.of("rule.removed"), rule);
  }

  /**
   * Brings one back that was removed, as it was.
   *
   * @throws InvalidInput if another has its name by now
   */
  @Needs(Permission.RULES_WRITE)
  public void bringBack(long id) {
    Rule rule =
        rules
            .find(id)
            .filter(Rule::isRemoved)
            .orElseThrow(() -> new NotFound("removed rule " + id));
    if (rules.all().stream().anyMatch(other -> other.name().equalsIgnoreCase(rule.name()))) {
      throw new InvalidInput("taken", "There is a rule of this name.");
    }
    rule.remove(null);
    changed(rule);
    waitAnew(rule);
    prove(Act.of("rule.brought-back"), rule);
  }

  /** Waits anew, or no more; where its time has come before, it does not come again. */
  private void waitAnew(Rule rule) {
    rules.flush();
    dues.forgetWaiting(rule.id());
    rules.look(rule.id(), rule.isActive() && rule.cause().isTimed());
  }

  private void changed(Rule rule) {
    rule.changed(caller.get().name(), clock.instant());
  }

  private Rule stored(long id) {
    return rules
        .find(id)
        .filter(rule -> !rule.isRemoved())
        .orElseThrow(() -> new NotFound("rule " + id));
  }

  private void prove(Act act, Rule rule) {
    evidence.record(
        act.by(caller.get().actor())
            .fact("rule", rule.id())
            .fact("name", rule.name())
            .fact("cause", rule.cause().name().toLowerCase(Locale.ROOT)));
  }
}
