package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;

/** Finds the people whom the caller may see. */
@Stateless
@Guarded
public class Customers {

  @Inject private PeopleDesk people;
  @Inject private Sight sight;
  @Inject private CurrentCaller caller;

  /** The person whom an exact e-mail address or telephone number belongs to. */
  @Needs(Permission.TICKETS_READ)
  public Optional<UUID> search(String emailOrPhone) {
    Optional<UUID> found;
    try (var scope = caller.as(Caller.system("customers"))) {
      found = people.search(emailOrPhone);
    }
    return found.filter(sight::sees);
  }

  /**
   * A person with masked fields.
   *
   * @throws org.havendesk.platform.NotFound if there is nobody, or nobody whom the caller may see
   */
  @Needs({Permission.TICKETS_READ, Permission.CONSENTS_READ})
  public PersonView view(UUID id) {
    sight.mustSee(id);
    return people.view(id);
  }
}
