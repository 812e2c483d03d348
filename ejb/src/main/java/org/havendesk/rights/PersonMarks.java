package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.rights.store.JointReviews;
import org.havendesk.rights.store.PersonMark;
import org.havendesk.tickets.Sight;

/**
 * What colleagues note at a person, such as an open contract: the regulation packs say which notes
 * there are. Whoever serves customers may note one; only who decides on requests takes it away.
 */
@Stateless
@Guarded
public class PersonMarks {

  @Inject private JointReviews reviews;
  @Inject private LocalLaw law;
  @Inject private Sight sight;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** A note at a person, by its name and in words. */
  public record Noted(String mark, String name, String setBy, Instant setAt) {}

  /** What can be noted here, by name, in words. */
  @Needs(Permission.TICKETS_READ)
  public Map<String, String> offered(Locale locale) {
    Map<String, String> offered = new LinkedHashMap<>();
    law.reviews().forEach((name, rule) -> offered.put(name, rule.nameIn(locale)));
    return offered;
  }

  /** What is noted at a person. */
  @Needs(Permission.TICKETS_READ)
  public List<Noted> of(UUID person, Locale locale) {
    sight.mustSee(person);
    var names = offered(locale);
    return reviews.marksOf(person).stream()
        .map(
            mark ->
                new Noted(
                    mark.mark(),
                    names.getOrDefault(mark.mark(), mark.mark()),
                    mark.setBy(),
                    mark.setAt()))
        .toList();
  }

  /**
   * Notes something at a person; what is noted already stays as it is.
   *
   * @throws InvalidInput if no law here knows such a note
   */
  @Needs(Permission.TICKETS_WRITE)
  public void note(UUID person, String mark) {
    sight.mustSee(person);
    if (mark == null || !law.reviews().containsKey(mark)) {
      throw new InvalidInput("mark", "Choose one of " + law.reviews().keySet() + ".");
    }
    if (reviews.marksOf(person).stream().noneMatch(known -> known.mark().equals(mark))) {
      reviews.add(new PersonMark(person, mark, caller.get().name(), clock.instant()));
      prove("person.marked", person, mark);
    }
  }

  /** Takes a note away. */
  @Needs(Permission.RIGHTS_DECIDE)
  public void remove(UUID person, String mark) {
    reviews.marksOf(person).stream()
        .filter(known -> known.mark().equals(mark))
        .forEach(
            known -> {
              reviews.remove(known);
              prove("person.unmarked", person, mark);
            });
  }

  private void prove(String kind, UUID person, String mark) {
    evidence.record(Act.of(kind).about(person).by(caller.get().actor()).details(mark));
  }
}
