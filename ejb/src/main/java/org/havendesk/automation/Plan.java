package org.havendesk.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.havendesk.automation.Effect.Part;
import org.havendesk.tickets.CannedReplyView;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketRow;

/**
 * What a rule does to one ticket.
 *
 * @param row the ticket as it is
 * @param change what becomes of it, with what the canned reply brings
 * @param reply the canned reply in the customer's language, if there is one in it
 */
record Plan(
    TicketRow row, TicketChange change, Optional<String> note, Optional<CannedReplyView> reply) {

  /**
   * The plan of a rule.
   *
   * @param teams what they are called
   * @throws org.havendesk.platform.InvalidInput if the team is no more, or there are too many tags
   */
  static Plan of(
      RuleActs acts, TicketRow row, Map<UUID, String> teams, Optional<CannedReplyView> reply) {
    TicketChange own =
        acts.terms(teams).map(terms -> terms.to(row.tags())).orElse(TicketChange.none());
    TicketChange brought =
        reply
            .map(words -> words.changeOf(own.tags().orElse(row.tags())))
            .orElse(TicketChange.none());
    var both =
        new TicketChange(
            own.status().or(brought::status),
            own.priority().or(brought::priority),
            own.assignee(),
            brought.tags().or(own::tags),
            own.team());
    return new Plan(row, both, acts.note(), reply);
  }

  /** What is different afterwards; nothing if all is so already. */
  List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    change
        .status()
        .filter(to -> to != row.status())
        .ifPresent(to -> effects.add(new Effect(Part.STATUS, to.name())));
    change
        .priority()
        .filter(to -> to != row.priority())
        .ifPresent(to -> effects.add(new Effect(Part.PRIORITY, to.name())));
    differs(effects, Part.ASSIGNEE, row.assignee(), change.assignee());
    differs(effects, Part.TEAM, row.team(), change.team());
    Set<String> then = change.tags().orElse(row.tags());
    without(then, row.tags()).forEach(tag -> effects.add(new Effect(Part.TAG_ADDED, tag)));
    without(row.tags(), then).forEach(tag -> effects.add(new Effect(Part.TAG_REMOVED, tag)));
    note.ifPresent(text -> effects.add(new Effect(Part.NOTE, "")));
    reply.ifPresent(words -> effects.add(new Effect(Part.REPLY, words.name())));
    return effects;
  }

  private static void differs(
      List<Effect> effects, Part part, Optional<String> now, Optional<String> then) {
    then.filter(to -> !Objects.equals(to, now.orElse("")))
        .ifPresent(to -> effects.add(new Effect(part, to)));
  }

  private static Set<String> without(Set<String> tags, Set<String> others) {
    Set<String> rest = new TreeSet<>(tags);
    rest.removeAll(others);
    return rest;
  }

  /** Whether anything of the ticket itself is different afterwards. */
  boolean changes() {
    return effects().stream()
        .anyMatch(effect -> effect.part() != Part.NOTE && effect.part() != Part.REPLY);
  }
}
