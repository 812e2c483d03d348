package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.Customers;
import org.havendesk.tickets.SamePersonDesk;
import org.omnifaces.util.Messages;

/** The records of the customer of the shown ticket, and how to link more. */
@Named
@RequestScoped
public class SamePerson {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";

  @Inject private SamePersonDesk desk;
  @Inject private Customers customers;
  @Inject private Viewer viewer;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<SamePersonDesk.Known> records;
  private List<SamePersonDesk.Possible> possible;
  private UUID linked;
  private String wanted;

  /** Whether there is anything to show or to do. */
  public boolean isShown(UUID person) {
    return viewer.may("PERSONS_MERGE") || records(person).size() > 1;
  }

  public List<SamePersonDesk.Known> records(UUID person) {
    if (records == null) {
      records = desk.records(person);
    }
    return records;
  }

  public List<SamePersonDesk.Possible> possible(UUID person) {
    if (possible == null) {
      possible = desk.possible(person);
    }
    return possible;
  }

  /** Says that a record is of the same human. */
  public void link(UUID person, UUID other) {
    try {
      desk.link(person, other);
      linked = other;
      toasts.done(TEXTS, "same.linked");
    } catch (NotFound gone) {
      toasts.warn(TEXTS, "same.gone");
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "same.wrong." + e.field());
    }
    readAnew();
  }

  /** The same, for the record that a typed address or number leads to. */
  public void linkWanted(UUID person) {
    Optional<UUID> other =
        Optional.ofNullable(wanted).map(String::strip).flatMap(customers::search);
    if (other.isPresent()) {
      link(person, other.get());
      wanted = null;
    } else {
      Messages.addError("same:wanted", "{0}", language.texts(TEXTS).getString("same.nobody"));
    }
  }

  /** Takes a record out of the group again. */
  public void separate(UUID record) {
    try {
      desk.separate(record);
      toasts.done(TEXTS, "same.separated");
    } catch (NotFound gone) {
      toasts.warn(TEXTS, "same.gone");
    }
    readAnew();
  }

  private void readAnew() {
    records = null;
    possible = null;
  }

  /** What was linked just now, which can be taken back at once. */
  public UUID getLinked() {
    return linked;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
