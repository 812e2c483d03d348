package org.havendesk.channels.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.regulation.Use;

/** A ticket's customer as the partner who calls may see them; each unmasked look is evidence. */
@RequestScoped
public class SeenCustomer {

  @Inject private PeopleDesk people;
  @Inject private CurrentCaller caller;

  /** The customer, unmasked if the token may read personal data and nothing is in the way. */
  public PersonView seen(PersonView masked) {
    boolean plain =
        caller.get().may(Permission.PERSONAL_DATA_READ)
            && !masked.erased()
            && !masked.stopped().contains(Use.SHARING);
    return plain ? people.reveal(masked.id(), "partner API") : masked;
  }
}
