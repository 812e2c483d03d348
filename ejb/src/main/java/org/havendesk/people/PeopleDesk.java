package org.havendesk.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.access.Remits;
import org.havendesk.access.store.Remit;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.store.Likenesses;
import org.havendesk.people.store.People;
import org.havendesk.people.store.Person;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.sealing.store.KeyRing;

/** Recognises people by what they tell, and shows them as the caller may see them. */
@Stateless
@Guarded
public class PeopleDesk {

  @Inject private People people;
  @Inject private Likenesses likenesses;
  @Inject private KeyRing keys;
  @Inject private Borders borders;
  @Inject private PermittedUses uses;
  @Inject private UseGate gate;
  @Inject private Remits remits;
  @Inject private CurrentCaller caller;
  @Inject private Evidence evidence;
  @Inject private Event<PersonMoved> moved;

  /**
   * The person who told this about themselves; someone unknown is added with a key of their own.
   *
   * <p>The e-mail address decides; the telephone number only where no address is given. An address
   * that nobody has is somebody new, even with a number that we know: numbers are shared and easily
   * guessed, and whoever named somebody's number with an address of their own would otherwise get
   * the answers, and the copy of everything. The number goes on leading to who had it first.
   *
   * @throws InvalidInput if there is neither
   * @throws WrongJurisdiction if another jurisdiction serves their residence; nothing is stored
   */
  @Needs(Permission.TICKETS_WRITE)
  public UUID recognise(Contact contact) {
    if (contact.email().isEmpty() && contact.phone().isEmpty()) {
      throw new InvalidInput("customer.email", "Give an e-mail address or a telephone number.");
    }
    borders.mustBeHere(contact.country(), contact.region());
    Optional<Person> known = known(contact);
    Person person = known.orElseGet(people::add);
    if (!isIndexed(person, contact)) {
      // Someone else's transaction was faster and has committed: theirs is the person.
      if (known.isEmpty()) {
        people.remove(person);
      }
      known = known(contact);
      person = known.orElseThrow();
    }
    if (known.isEmpty()) {
      evidence.record(Act.of("person.added").about(person.id()).by(caller.get().actor()));
    }
    boolean learned =
        person.learn(
            contact.name().orElse(null),
            contact.email().orElse(null),
            contact.phone().orElse(null));
    if (learned) {
      likenesses.note(person);
    }
    moveTo(person, contact, known.isPresent());
    contact.language().ifPresent(person::speaks);
    return person.id();
  }

  /** The id of the person with this e-mail address. For the system's own work. */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<UUID> findByEmail(String email) {
    return people.withEmail(email).map(Person::id);
  }

  /** Where letters to this person go. For the system's own work. */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<String> addressOf(UUID id) {
    return people.find(id).flatMap(Person::email);
  }

  /**
   * Corrects what is held of a person (GDPR 16); what is left out stays. For the system's own work.
   *
   * @throws InvalidInput if somebody else has the address
   * @throws WrongJurisdiction if another jurisdiction serves the new residence
   */
  @Needs(Permission.SYSTEM_WORK)
  public void correct(UUID id, Contact right) {
    borders.mustBeHere(right.country(), right.region());
    Person person = find(id);
    person.correct(
        right.name().orElse(null), right.email().orElse(null), right.phone().orElse(null));
    moveTo(person, right, true);
    if (!people.reindex(person)) {
      throw new InvalidInput("customer.email", "Somebody else has this address.");
    }
    likenesses.note(person);
  }

  /**
   * Notes by what people are recognised of whom it is not noted yet. For the system's own work.
   *
   * @return whether there may be more of them
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean noteLikenesses(int most) {
    List<UUID> unnoted = likenesses.unnoted(most);
    unnoted.forEach(id -> people.find(id).ifPresent(likenesses::note));
    return unnoted.size() == most;
  }

  /** By what others would name this person. For the system's own work. */
  @Needs(Permission.SYSTEM_WORK)
  public Identifiers identifiersOf(UUID id) {
    Person person = find(id);
    return new Identifiers(person.name(), person.email(), person.phone(), person.country());
  }

  /**
   * The person whom an exact e-mail address or telephone number belongs to. For the system's own
   * work: what a caller may find is for {@code Customers} to say.
   */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<UUID> search(String emailOrPhone) {
    return emailOrPhone.contains("@")
        ? people.withEmail(emailOrPhone).map(Person::id)
        : people.withPhone(emailOrPhone, null).map(Person::id);
  }

  /** A person with masked fields, also for whoever only opens and answers tickets. */
  @Needs({Permission.TICKETS_READ, Permission.TICKETS_WRITE, Permission.RIGHTS_READ})
  public PersonView view(UUID id) {
    return view(find(id), true);
  }

  /** The same of several people, read at once. */
  @Needs({Permission.TICKETS_READ, Permission.TICKETS_WRITE, Permission.RIGHTS_READ})
  public Map<UUID, PersonView> view(Collection<UUID> ids) {
    people.foresee(ids);
    Map<UUID, Set<Use>> stopped = uses.stopped(ids);
    return ids.stream()
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> view(find(id), true, stopped.get(id))));
  }

  /**
   * A person unmasked; leaves evidence.
   *
   * @param purpose why it is needed, in the caller's words
   * @throws InvalidInput if no purpose is given
   * @throws UseStopped to a partner, if the person has ended that
   */
  @Needs(Permission.PERSONAL_DATA_READ)
  public PersonView reveal(UUID id, String purpose) {
    if (purpose == null || purpose.isBlank()) {
      throw new InvalidInput("purpose", "Say for which purpose you need to see it.");
    }
    Person person = find(id);
    if (!remits.own().covers(person.country(), Remit.tongue(person.language()))) {
      throw new NotFound("person " + id);
    }
    if (isWithheld(id)) {
      throw new UseStopped(Use.SHARING);
    }
    if (!person.isErased()) {
      Caller who = caller.get();
      evidence.record(
          Act.of("personal-data.revealed").about(id).by(who.actor()).details(purpose.strip()));
    }
    return view(person, false);
  }

  /** Whether this person is still here; if so, an erasure waits for the caller's transaction. */
  @Needs(Permission.TICKETS_WRITE)
  public boolean isHere(UUID id) {
    return keys.hold(id) && !isErased(id);
  }

  /** Whether this person was erased. */
  @OpenToAll("says only whether an unguessable id leads to nobody any more")
  public boolean isErased(UUID id) {
    return people.find(id).map(Person::isErased).orElse(true);
  }

  /** Who was not known has nothing yet that would have to follow. */
  private void moveTo(Person person, Contact contact, boolean wasKnown) {
    Optional<String> before = person.country();
    person.residesIn(contact.country().orElse(null), contact.region().orElse(null));
    if (wasKnown && !person.country().equals(before)) {
      moved.fire(new PersonMoved(person.id(), person.country()));
    }
  }

  private Optional<Person> known(Contact contact) {
    return contact
        .email()
        .flatMap(people::withEmail)
        .or(() -> contact.email().isPresent() ? Optional.empty() : knownByPhone(contact))
        .filter(person -> keys.hold(person.id()));
  }

  private Optional<Person> knownByPhone(Contact contact) {
    return contact
        .phone()
        .flatMap(number -> people.withPhone(number, contact.country().orElse(null)));
  }

  private boolean isIndexed(Person person, Contact contact) {
    Optional<String> country = contact.country().or(person::country);
    return people.index(person, contact.email(), contact.phone(), country);
  }

  private Person find(UUID id) {
    return people.find(id).orElseThrow(() -> new NotFound("person " + id));
  }

  private PersonView view(Person person, boolean masked) {
    return view(person, masked, uses.stopped(person.id()));
  }

  private PersonView view(Person person, boolean masked, Set<Use> ended) {
    boolean kept = isWithheld(person.id());
    Set<Use> stopped = EnumSet.noneOf(Use.class);
    stopped.addAll(ended);
    if (kept) {
      stopped.add(Use.SHARING);
    }
    return new PersonView(
        person.id(),
        person.name().filter(any -> !kept).map(text -> masked ? Masking.name(text) : text),
        person.email().filter(any -> !kept).map(text -> masked ? Masking.email(text) : text),
        person.phone().filter(any -> !kept).map(text -> masked ? Masking.phone(text) : text),
        person.country().filter(any -> !kept),
        person.region().filter(any -> !kept),
        person.language().filter(any -> !kept),
        masked,
        person.isErased(),
        stopped);
  }

  private boolean isWithheld(UUID person) {
    return caller.get().kind() == Caller.Kind.PARTNER && !gate.permits(person, Use.SHARING);
  }
}
