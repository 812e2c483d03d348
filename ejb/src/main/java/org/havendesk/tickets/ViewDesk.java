package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.access.store.Remit;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.SavedView;
import org.havendesk.tickets.store.SavedViews;
import org.havendesk.tickets.store.ViewCounts;
import org.havendesk.tickets.store.ViewTerms;

/**
 * Where colleagues save what they look at often: for themselves, or for a team or all of them if
 * they may. Each sees of a view, and of its count, what is within their remit.
 */
@Stateless
@Guarded
public class ViewDesk {

  private static final int LONGEST_NAME = 60;

  /** So many views one colleague has at most: each is asked with every change of a ticket. */
  private static final int MOST = 20;

  @Inject private SavedViews views;
  @Inject private ViewCounts counts;
  @Inject private Sight sight;
  @Inject private CurrentCaller caller;
  @Inject private Evidence evidence;

  /** The saved views that are offered to the caller, in order. */
  @Needs(Permission.TICKETS_READ)
  public List<SavedViewRow> list() {
    Remit remit = sight.remit();
    String login = caller.get().name();
    List<SavedView> offered =
        views.all().stream().filter(view -> view.isFor(login, remit)).toList();
    if (offered.isEmpty()) {
      return List.of();
    }
    Map<Long, ViewCounts.Count> counted = counts.within(remit, login);
    Set<Long> uncounted = new HashSet<>(counts.uncounted());
    return offered.stream().map(view -> row(view, counted, uncounted)).toList();
  }

  private SavedViewRow row(
      SavedView view, Map<Long, ViewCounts.Count> counted, Set<Long> uncounted) {
    ViewTerms terms = views.terms(view);
    ViewCounts.Count count = counted.getOrDefault(view.id(), ViewCounts.Count.NONE);
    return new SavedViewRow(
        view.id(),
        view.name(),
        view.team(),
        view.forAll(),
        mayChange(view),
        terms,
        uncounted.contains(view.id())
            ? OptionalLong.empty()
            : OptionalLong.of(terms.mine() ? count.own() : count.all()));
  }

  /** Whether a view is still being counted. */
  @Needs(Permission.TICKETS_READ)
  public boolean isCounting() {
    return !counts.uncounted().isEmpty();
  }

  /** How many tickets each view has, saved or ready-made, within the caller's remit. */
  @Needs(Permission.TICKETS_READ)
  public Map<Long, ViewCounts.Count> counts() {
    return counts.within(sight.remit(), caller.get().name());
  }

  /**
   * Saves a view for the caller alone.
   *
   * @return its number
   * @throws InvalidInput if the name is empty or too long, or the caller has too many
   */
  @Needs(Permission.TICKETS_READ)
  public long save(String name, ViewTerms terms) {
    String login = caller.get().name();
    if (views.all().stream().filter(view -> view.owner().equals(login)).count() >= MOST) {
      throw new InvalidInput("many", "Remove a view first.");
    }
    SavedView view = begun(views.add(named(name), login, terms));
    prove("view.saved", view);
    return view.id();
  }

  /**
   * Shares a view with a team, with all, or with nobody any more.
   *
   * @throws NotFound if the caller has no such view
   */
  @Needs(Permission.VIEWS_SHARE)
  public void share(long id, Optional<UUID> team, boolean all) {
    SavedView view = own(id);
    if (view.forAll() != all || !view.team().equals(team)) {
      view.shareWith(team.orElse(null), all);
      evidence.record(
          act("view.shared", view)
              .fact("with", all ? "all" : team.map(UUID::toString).orElse("nobody")));
    }
  }

  /**
   * Calls a view otherwise.
   *
   * @throws InvalidInput if the name is empty or too long
   * @throws NotFound if the caller may change no such view
   */
  @Needs(Permission.TICKETS_READ)
  public void rename(long id, String name) {
    SavedView view = own(id);
    if (!view.name().equals(named(name))) {
      view.rename(named(name));
      prove("view.renamed", view);
    }
  }

  /** A view asks for something else from now on. */
  @Needs(Permission.TICKETS_READ)
  public void change(long id, ViewTerms terms) {
    SavedView view = own(id);
    views.change(view, terms);
    begun(view);
    prove("view.changed", view);
  }

  /** Puts a view before the one that stands before it. */
  @Needs(Permission.TICKETS_READ)
  public void putForward(long id) {
    SavedView view = own(id);
    Remit remit = sight.remit();
    String login = caller.get().name();
    SavedView before = null;
    for (SavedView each : views.all()) {
      if (each.id() == id && before != null) {
        view.changePlaces(before);
        return;
      }
      if (each.isFor(login, remit) && mayChange(each)) {
        before = each;
      }
    }
  }

  /** Removes a view; its tickets stay. */
  @Needs(Permission.TICKETS_READ)
  public void remove(long id) {
    SavedView view = own(id);
    prove("view.removed", view);
    views.remove(view);
  }

  private void prove(String kind, SavedView view) {
    evidence.record(act(kind, view));
  }

  private Act act(String kind, SavedView view) {
    return Act.of(kind).by(caller.get().actor()).fact("view", view.id());
  }

  /** Counts the first piece at once: a desk with few tickets has no more. */
  private SavedView begun(SavedView view) {
    if (counts.countOn(view.id())) {
      counts.countOn(view.id());
    }
    return view;
  }

  private SavedView own(long id) {
    SavedView view =
        views
            .find(id)
            .filter(each -> each.isFor(caller.get().name(), sight.remit()))
            .orElseThrow(() -> new NotFound("view " + id));
    if (!mayChange(view)) {
      throw new AccessDenied("This view is somebody else's.");
    }
    return view;
  }

  /** Whoever saved it; and what is shared, whoever may share. */
  private boolean mayChange(SavedView view) {
    return view.owner().equals(caller.get().name())
        || view.isShared() && caller.get().may(Permission.VIEWS_SHARE);
  }

  private static String named(String name) {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "A name has 1 to 60 characters.");
    }
    return stripped;
  }
}
