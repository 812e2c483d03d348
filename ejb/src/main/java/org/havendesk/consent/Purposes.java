package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Asking;
import org.havendesk.regulation.Children;
import org.havendesk.regulation.Choice;
import org.havendesk.regulation.Duty;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.LawfulBasis;
import org.havendesk.regulation.Purpose;
import org.havendesk.regulation.RecipientKind;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;

/** For what personal data is used here, and what the laws here say of it. */
@ApplicationScoped
public class Purposes {

  /** The topic of the notice as a whole; every other topic is the name of a purpose. */
  public static final String PRIVACY = "privacy";

  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject private RegulationPacks packs;

  /** Holds every purpose against the laws as the house opens. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object opening) {
    all()
        .forEach(
            (name, purpose) -> {
              if (basis(purpose).isEmpty() || name.equals(PRIVACY)) {
                throw new IllegalStateException(
                    ("%s.yaml, rule purposes.%s: no regulation here has a lawful basis '%s',"
                            + " or '%s' is no name for a purpose.")
                        .formatted(jurisdiction().id(), name, purpose.basis(), name));
              }
            });
  }

  /** Where this cluster stands. */
  public Jurisdiction jurisdiction() {
    return jurisdictions.byId(settings.jurisdiction());
  }

  /** Every purpose, by name. */
  public Map<String, Purpose> all() {
    return jurisdiction().purposes();
  }

  /**
   * The purpose of that name.
   *
   * @throws InvalidInput if there is none
   */
  public Purpose byName(String name) {
    return Optional.ofNullable(name)
        .map(all()::get)
        .orElseThrow(
            () -> new InvalidInput("purpose", "There is none of this name, but " + all().keySet()));
  }

  /** On what a purpose rests. */
  public LawfulBasis basisOf(Purpose purpose) {
    return basis(purpose).orElseThrow();
  }

  private Optional<LawfulBasis> basis(Purpose purpose) {
    return laws().stream()
        .flatMap(law -> Optional.ofNullable(law.lawfulBases().get(purpose.basis())).stream())
        .findFirst();
  }

  /** The purposes in which people have a say. */
  public Map<String, Purpose> chosen() {
    return all().entrySet().stream()
        .filter(purpose -> basisOf(purpose.getValue()).choice() != Choice.NONE)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  /** The purposes that a recipient serves: those that were named for it, else all of its kind. */
  public Set<String> servedBy(RecipientKind kind, Collection<String> named) {
    return all().entrySet().stream()
        .filter(
            each ->
                named.isEmpty()
                    ? each.getValue().recipients().contains(kind)
                    : named.contains(each.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The longest time for which a law here leaves people in peace who said no. */
  public Optional<Asking> asking() {
    return laws().stream()
        .flatMap(law -> law.asking().stream())
        .max(Comparator.comparing(rule -> rule.againAfter().toTotalMonths()));
  }

  /** Whose parents consent for them, by the law here that protects the most. */
  public Optional<Children> children() {
    return laws().stream()
        .flatMap(law -> law.children().stream())
        .max(Comparator.comparing(Children::under));
  }

  /** Everything that is told: the notice, and each purpose that needs a yes. */
  public List<String> topics() {
    List<String> topics = new ArrayList<>(List.of(PRIVACY));
    all()
        .forEach(
            (name, purpose) -> {
              if (basisOf(purpose).choice() == Choice.OPT_IN) {
                topics.add(name);
              }
            });
    return topics;
  }

  /** What the laws here want a text on this topic to say. */
  public Map<String, Duty> elementsOf(String topic) {
    Map<String, Duty> elements = new LinkedHashMap<>();
    laws()
        .forEach(
            law ->
                (topic.equals(PRIVACY) ? law.noticeElements() : law.consentElements())
                    .forEach(elements::putIfAbsent));
    return elements;
  }

  List<RegulationPack> laws() {
    return packs.of(jurisdiction());
  }
}
