package org.havendesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.CurrentCaller;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.store.Likenesses;
import org.havendesk.people.store.People;
import org.havendesk.people.store.Person;
import org.havendesk.people.store.PersonLink;
import org.havendesk.people.store.PersonLinks;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.sealing.store.KeyRing;

/**
 * Which records are of the same human. Each record keeps its own key, so that linking seals nothing
 * anew and separating gives back exactly what was. What protects the human (a restriction, an
 * objection) counts for every linked record; what would tell one record's data to whoever proved
 * another's address counts only where somebody confirmed the link.
 */
@ApplicationScoped
public class SamePeople {

  @Inject private PersonLinks links;
  @Inject private Likenesses likenesses;
  @Inject private People people;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Inject private Evidence evidence;
  @Inject private Event<PersonSeparated> separated;
  @Inject private Clock clock;

  /** This record and all that are linked with it. */
  public Set<UUID> group(UUID person) {
    return links.group(person);
  }

  /** These records and all that are linked with them. */
  public Set<UUID> group(Collection<UUID> records) {
    return groups(records).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** Each of these records with all that are linked with it. */
  public Map<UUID, Set<UUID>> groups(Collection<UUID> records) {
    return links.groups(records);
  }

  /** This record and all of which somebody made sure that they are of the same human. */
  public Set<UUID> confirmed(UUID person) {
    return links.confirmed(person);
  }

  /** The record of these that was known first: it leads. */
  public UUID leading(Set<UUID> group) {
    return people.all(group).stream().map(Person::id).findFirst().orElseThrow();
  }

  /** Records that are not linked with this one, each with what is alike: email, name, phone. */
  public Map<UUID, Set<String>> like(UUID person) {
    Map<UUID, Set<String>> like = likenesses.like(person);
    like.keySet().removeAll(group(person));
    return like;
  }

  /**
   * Links two records.
   *
   * @throws InvalidInput if they are linked already, or one is erased
   */
  public void link(UUID one, UUID other) {
    if (group(one).contains(other)) {
      throw new InvalidInput("same", "These records are linked already.");
    }
    mustBeHere(one);
    mustBeHere(other);
    PersonLink link = add(one, other);
    prove("person.linked", link, Optional.empty(), Optional.empty());
  }

  /**
   * Makes a link certain: whoever proves an address of the one is told what is held of the other.
   *
   * @param request the data subject request on which it was decided
   * @param how somebody made sure; sealed beside the log
   * @throws InvalidInput if they are not linked, or one is erased
   */
  public void confirm(UUID one, UUID other, UUID request, String how) {
    if (!group(one).contains(other)) {
      throw new InvalidInput("same", "These records are not linked.");
    }
    mustBeHere(one);
    mustBeHere(other);
    PersonLink link =
        links.at(Set.of(one)).stream()
            .filter(known -> known.one().equals(other) || known.other().equals(other))
            .findFirst()
            .orElseGet(() -> add(one, other));
    link.confirm(caller.get().name(), clock.instant());
    prove("person.link-confirmed", link, Optional.of(request), Optional.of(how));
  }

  /**
   * Takes a record out of its group.
   *
   * @throws NotFound if it is linked with no other
   */
  public void separate(UUID person) {
    List<PersonLink> cut = links.at(Set.of(person));
    if (cut.isEmpty()) {
      throw new NotFound("link of " + person);
    }
    Set<UUID> others = new HashSet<>(group(person));
    others.remove(person);
    cut.forEach(
        link -> {
          prove("person.separated", link, Optional.empty(), Optional.empty());
          links.remove(link);
        });
    separated.fire(new PersonSeparated(Set.of(person), others));
  }

  private PersonLink add(UUID one, UUID other) {
    boolean inOrder = one.toString().compareTo(other.toString()) < 0;
    return links.add(
        new PersonLink(
            inOrder ? one : other, inOrder ? other : one, caller.get().name(), clock.instant()));
  }

  private void mustBeHere(UUID person) {
    if (!keys.hold(person)) {
      throw new InvalidInput("erased", "This person was erased.");
    }
  }

  /** About both, so that the log of either has it. */
  private void prove(String kind, PersonLink link, Optional<UUID> request, Optional<String> how) {
    for (UUID person : List.of(link.one(), link.other())) {
      Act act = Act.of(kind).about(person).by(caller.get().actor()).fact("link", link.id());
      request.ifPresent(id -> act.fact("request", id));
      how.ifPresent(act::details);
      evidence.record(act);
    }
  }
}
