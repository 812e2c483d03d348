package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.access.web.Viewer;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldView;
import org.havendesk.fields.web.FieldWords;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.TicketFieldView;
import org.havendesk.tickets.TicketFields;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/**
 * What the open ticket has in the fields of one's own, as far as the viewer may see it, and changes
 * of it. What is masked is never sent to be changed: what is typed takes its place.
 */
@Named
@RequestScoped
public class FieldCard {

  private static final String TEXTS = "org.havendesk.fields.web.messages";
  private static final String FORM = "fields:";

  @Inject private TicketFields desk;
  @Inject private FieldDesk fields;
  @Inject private FieldWords words;
  @Inject private Conversation conversation;
  @Inject private Threading threading;
  @Inject private SeenTicket seen;
  @Inject private Viewer viewer;
  @Inject private Toasts toasts;

  private List<FieldView> offered;
  private Map<Long, String> typed;
  private Map<Long, String> before;

  /**
   * The fields that can be filled in. The same on every ticket: the page is built of them before it
   * knows its ticket.
   */
  public List<FieldView> getOffered() {
    if (offered == null) {
      offered = fields.offered();
    }
    return offered;
  }

  /** What stands in the form, by the number of the field. */
  public Map<Long, String> getTyped() {
    if (typed == null) {
      typed = plain();
    }
    return typed;
  }

  /** What stood in the form when it was shown: only what differs from it was changed here. */
  public Map<Long, String> getBefore() {
    if (before == null) {
      before = plain();
    }
    return before;
  }

  /** With an empty text for what has nothing, so that every choice has one that is made. */
  private Map<Long, String> plain() {
    Map<Long, String> plain = new HashMap<>();
    getOffered().forEach(field -> plain.put(field.id(), ""));
    for (TicketFieldView each : conversation.getView().fields()) {
      if (!each.field().terms().personal()) {
        each.value()
            .ifPresent(v -> plain.put(each.field().id(), words.typed(each.field().terms(), v)));
      }
    }
    return plain;
  }

  /** Saves what was changed; if something of it can't be, it is said at its field. */
  public void save() {
    Map<Long, Optional<String>> given = new LinkedHashMap<>();
    boolean wrong = false;
    for (FieldView field : getOffered()) {
      PrimeFaces.current().ajax().update(FORM + "wrong_" + field.id());
      if (isChanged(field)) {
        try {
          given.put(field.id(), text(getTyped(), field).map(t -> words.taken(field.terms(), t)));
        } catch (InvalidInput e) {
          Messages.addError(FORM + "field_" + field.id(), "{0}", words.wrong(e));
          wrong = true;
        }
      }
    }
    if (!wrong && change(given, "cardSaved")) {
      typed = null;
      before = null;
      PrimeFaces.current().ajax().update("fieldsCard");
    }
  }

  private boolean isChanged(FieldView field) {
    return field.terms().personal()
        ? text(getTyped(), field).isPresent()
        : !text(getTyped(), field).equals(text(getBefore(), field));
  }

  private static Optional<String> text(Map<Long, String> map, FieldView field) {
    return Optional.ofNullable(map.get(field.id())).filter(text -> !text.isBlank());
  }

  /** Empties one; what is typed in the others stays. */
  public void remove(FieldView field) {
    if (change(Map.of(field.id(), Optional.empty()), "removed")) {
      getTyped().put(field.id(), "");
      PrimeFaces.current().ajax().update(FORM + "row_" + field.id());
    }
  }

  private boolean change(Map<Long, Optional<String>> given, String success) {
    try {
      desk.change(seen.getId(), seen.getVersion(), given);
      toasts.done(TEXTS, success);
      conversation.changed();
      return true;
    } catch (Stale e) {
      conversation.overtaken();
    } catch (UseStopped e) {
      toasts.refuse(TEXTS, "wrong.restricted");
      conversation.changed();
      PrimeFaces.current().ajax().update("fieldsCard");
    } catch (InvalidInput e) {
      // The fields themselves were checked; an administrator may have changed them since.
      String why = e.field().startsWith("fields") ? "gone" : e.field();
      toasts.refuse(TEXTS, "wrong." + why);
    }
    return false;
  }

  /** Whether there is anything to show. */
  public boolean isShown() {
    return !conversation.getView().ticket().customer().erased()
        && !conversation.getView().fields().isEmpty();
  }

  /** Whether the viewer may change them now. */
  public boolean isChangeable() {
    return viewer.may("TICKETS_WRITE")
        && !conversation.getView().ticket().customer().restricted()
        && threading.isStanding();
  }

  /** What has something and is not in the form: all if there is none, else what was archived. */
  public List<TicketFieldView> getOnlyShown() {
    return conversation.getView().fields().stream()
        .filter(each -> each.value().isPresent())
        .filter(each -> each.field().archived() || !isChangeable())
        .toList();
  }

  /** What stands in a field. */
  public String text(FieldView field) {
    return conversation.getView().fields().stream()
        .filter(each -> each.field().id() == field.id())
        .findFirst()
        .map(this::words)
        .orElse("");
  }

  /** The same, as the viewer reads it. */
  public String words(TicketFieldView each) {
    return each.value()
        .map(value -> each.masked() ? value : words.shown(each.field().terms(), value))
        .orElse("");
  }
}
