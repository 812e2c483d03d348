package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.SavedViewRow;
import org.havendesk.tickets.ViewDesk;
import org.omnifaces.util.Messages;

/** The saved views beside the ready-made ones, and the form that saves what the list shows. */
@Named
@RequestScoped
public class SavedViewList {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";
  private static final String FOR_ALL = "all";
  private static final String FOR_ME = "me";

  @Inject private ViewDesk desk;
  @Inject private TicketFilter filter;
  @Inject private ChosenTickets chosen;
  @Inject private Viewer viewer;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<SavedViewRow> all;
  private String name;
  private String sharing;

  /** The views that are offered to the viewer, with their counts. */
  public List<SavedViewRow> getAll() {
    if (all == null) {
      all = desk.list();
    }
    return all;
  }

  /** Shows what a view asks for. */
  public void show(SavedViewRow view) {
    chosen.show(view);
    name = null;
    sharing = null;
  }

  /** The view that the list began with, if the viewer may change it. */
  public SavedViewRow getCurrent() {
    return getAll().stream()
        .filter(view -> filter.getSaved() != null && view.id() == filter.getSaved())
        .filter(SavedViewRow::own)
        .findFirst()
        .orElse(null);
  }

  /** Saves what the list shows under a new name. */
  public void save() {
    attempt(
        () -> {
          long id = desk.save(name, chosen.terms());
          share(id);
          filter.setSaved(id);
          toasts.done(TEXTS, "saved.done");
        });
  }

  /** The view asks for what the list shows from now on, under this name. */
  public void change() {
    attempt(
        () -> {
          desk.rename(filter.getSaved(), name);
          SavedViewRow before = getCurrent();
          if (before == null || !before.terms().equals(chosen.terms())) {
            desk.change(filter.getSaved(), chosen.terms());
          }
          share(filter.getSaved());
          toasts.done(TEXTS, "saved.done");
        });
  }

  private void share(long id) {
    if (viewer.may("VIEWS_SHARE")) {
      String wanted = sharing == null ? FOR_ME : sharing;
      Optional<UUID> team =
          List.of(FOR_ALL, FOR_ME).contains(wanted)
              ? Optional.empty()
              : Optional.of(UUID.fromString(wanted));
      desk.share(id, team, FOR_ALL.equals(wanted));
    }
  }

  /** Puts the view before the one that stands before it. */
  public void forward() {
    attempt(() -> desk.putForward(filter.getSaved()));
  }

  /** Removes the view; the list goes on showing it, so that saving it again brings it back. */
  public void remove() {
    attempt(
        () -> {
          name = Optional.ofNullable(getCurrent()).map(SavedViewRow::name).orElse(name);
          desk.remove(filter.getSaved());
          filter.setSaved(null);
          toasts.done(TEXTS, "saved.removed");
        });
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (InvalidInput e) {
      Messages.addError(
          "list:viewName", "{0}", language.texts(TEXTS).getString("saved.wrong." + e.field()));
    } catch (NotFound | AccessDenied gone) {
      filter.setSaved(null);
      toasts.warn(TEXTS, "saved.gone");
    }
    all = null;
  }

  /** What the form has, or what the view is called. */
  public String getName() {
    SavedViewRow current = name == null ? getCurrent() : null;
    return current == null ? name : current.name();
  }

  public void setName(String name) {
    this.name = name;
  }

  /** For whom the view is: {@code me}, {@code all}, or a team. */
  public String getSharing() {
    if (sharing != null) {
      return sharing;
    }
    SavedViewRow current = getCurrent();
    if (current == null) {
      return FOR_ME;
    }
    return current.forAll() ? FOR_ALL : current.team().map(UUID::toString).orElse(FOR_ME);
  }

  public void setSharing(String sharing) {
    this.sharing = sharing;
  }
}
