package org.havendesk.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A right that a regulation gives.
 *
 * @param who may use it, in words
 * @param verifyIdentity whether the person may be asked to prove who they are; false forbids it
 * @param certainty name of the pack's degree to which we must be certain who asks; without one a
 *     confirmed mailbox is enough
 * @param clocks names of the pack's clocks that a request starts
 * @param signals that a browser sends to use it, by name, such as {@code gpc}
 * @param stops uses of the person's data that end as soon as it is used, and stay ended if granted
 * @param ends lawful bases: every purpose that rests on one of them ends for the person
 * @param within of an appeal: name of the clock, counted from the refusal, within which it may be
 *     used
 * @param tells which recipients are told once it is granted
 */
public record Right(
    Map<String, String> name,
    Map<String, String> meaning,
    String who,
    Boolean verifyIdentity,
    Optional<String> certainty,
    Fulfilment fulfilment,
    List<String> clocks,
    Optional<String> within,
    List<String> signals,
    Set<Use> stops,
    Set<String> ends,
    Optional<Tells> tells,
    String citation,
    Confidence confidence,
    Optional<InForce> inForce) {

  public Right {
    name = Required.words(name, "name");
    meaning = Required.words(meaning, "meaning");
    Required.text(who, "who");
    Required.present(verifyIdentity, "verifyIdentity");
    Required.that(
        certainty.isEmpty() || verifyIdentity,
        "where nobody may be asked who they are, there is no certainty to reach ('certainty')");
    Required.present(fulfilment, "fulfilment");
    clocks = Required.list(clocks);
    Required.that(!clocks.isEmpty(), "it needs at least one clock ('clocks')");
    Required.that(
        within.isPresent() == (fulfilment == Fulfilment.APPEAL),
        "an appeal, and nothing else, needs a clock within which it may be used ('within')");
    Required.that(
        fulfilment != Fulfilment.AT_ONCE || !verifyIdentity,
        "what is granted at once asks nobody who they are ('verifyIdentity' must be false)");
    signals = Required.list(signals);
    Required.that(
        signals.isEmpty() || fulfilment == Fulfilment.AT_ONCE,
        "a right that a signal uses is granted at once ('fulfilment')");
    stops = stops == null ? Set.of() : Set.copyOf(stops);
    Required.that(
        stops.isEmpty() || fulfilment == Fulfilment.BY_HAND || fulfilment == Fulfilment.AT_ONCE,
        "only what is granted at once or by hand can stop a use ('stops')");
    ends = ends == null ? Set.of() : Set.copyOf(ends);
    Required.that(
        ends.isEmpty() || fulfilment == Fulfilment.AT_ONCE,
        "only what is granted at once can end purposes ('ends')");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public boolean isInForceOn(LocalDate day) {
    return inForce.map(days -> days.on(day)).orElse(true);
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }

  public String meaningIn(Locale locale) {
    return meaning.getOrDefault(locale.getLanguage(), meaning.get("en"));
  }
}
