package org.havendesk.rights;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.regulation.Alternative;
import org.havendesk.regulation.Certainty;
import org.havendesk.regulation.ClockRule;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.Residence;
import org.havendesk.regulation.Right;
import org.havendesk.regulation.Use;

/**
 * What the laws that protect a person say of one right: where there are several, the strictest
 * wins, clock by clock.
 *
 * @param grants never empty, in the order in which the jurisdiction names its laws
 */
record Claim(List<Grant> grants, Residence residence, OffsetDateTime received) {

  /** A right with the regulation that gives it. */
  record Grant(RegulationPack pack, Right right) {}

  /** The law that stands first. */
  String regulation() {
    return grants.get(0).pack().id();
  }

  /** Where the law says from when the first of its periods runs. */
  String periodCitation() {
    var first = grants.get(0);
    return first.pack().clocks().get(first.right().clocks().get(0)).citation();
  }

  /** Where one law grants it at once, it is granted at once. */
  Fulfilment fulfilment() {
    List<Fulfilment> ways = grants.stream().map(grant -> grant.right().fulfilment()).toList();
    return ways.contains(Fulfilment.AT_ONCE) ? Fulfilment.AT_ONCE : ways.get(0);
  }

  /** Whether the person may be asked who they are: one law that forbids it is enough. */
  boolean maybeVerified() {
    return grants.stream().allMatch(grant -> grant.right().verifyIdentity());
  }

  /** To what degree we must be certain who asks: the highest that any of the laws wants. */
  Optional<Certainty> certainty() {
    return grants.stream()
        .flatMap(grant -> grant.right().certainty().map(grant.pack().certainties()::get).stream())
        .filter(any -> maybeVerified())
        .filter(Certainty::needsMore)
        .max(Comparator.comparing(Certainty::points));
  }

  /** The uses of the person's data that end: what one law stops is stopped. */
  Set<Use> stops() {
    return grants.stream()
        .flatMap(grant -> grant.right().stops().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lawful bases whose purposes end for the person. */
  Set<String> ends() {
    return grants.stream()
        .flatMap(grant -> grant.right().ends().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Every clock that the request starts.
   *
   * @param extended whether each law's extension was taken, where it has one
   * @param waited whole days on which the person was asked for more and had not answered
   * @throws IllegalArgumentException if a clock was not in force yet
   */
  List<ExplainedClock> clocks(boolean extended, long waited) {
    Map<String, ExplainedClock> strictest = new LinkedHashMap<>();
    for (Grant grant : grants) {
      for (String name : grant.right().clocks()) {
        var pack = grant.pack();
        String counts = extended ? pack.extensionOf(name).orElse(name) : name;
        var counted =
            ExplainedClock.of(
                pack.due(counts, received, residence, waited), pack.clocks().get(counts));
        strictest.merge(name, counted, Claim::stricter);
      }
    }
    return List.copyOf(strictest.values());
  }

  /** The clocks that an extension would replace, each with the law's own rule for it. */
  Map<String, ClockRule> extensions() {
    Map<String, ClockRule> extensions = new LinkedHashMap<>();
    for (Grant grant : grants) {
      for (String name : grant.right().clocks()) {
        grant
            .pack()
            .extensionOf(name)
            .ifPresent(found -> extensions.putIfAbsent(name, grant.pack().clocks().get(found)));
      }
    }
    return extensions;
  }

  private static ExplainedClock stricter(ExplainedClock one, ExplainedClock other) {
    boolean first = !other.due().toInstant().isBefore(one.due().toInstant());
    ExplainedClock kept = first ? one : other;
    ExplainedClock spared = first ? other : one;
    List<String> steps = new ArrayList<>(kept.steps());
    steps.add(
        "%s asks for it by %s; the earlier counts.".formatted(spared.citation(), spared.due()));
    List<Alternative> alternatives = new ArrayList<>(kept.alternatives());
    alternatives.add(new Alternative(spared.due(), spared.citation(), spared.steps()));
    return new ExplainedClock(
        kept.name(),
        kept.meaning(),
        kept.due(),
        kept.citation(),
        kept.confidence(),
        List.copyOf(steps),
        List.copyOf(alternatives),
        kept.until(),
        kept.pauses() && spared.pauses());
  }
}
