package org.havendesk.fields;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.fields.store.Field;
import org.havendesk.fields.store.Fields;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;

/** Where an administrator says which fields tickets have. */
@Stateless
@Guarded
public class FieldDesk {

  private static final int MOST = 50;

  @Inject private Fields fields;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** All of them, also those that were archived, in order. */
  @Needs({Permission.TICKETS_READ, Permission.TICKETS_WRITE, Permission.FIELDS_MANAGE})
  public List<FieldView> all() {
    return fields.all().stream().map(FieldView::of).toList();
  }

  /** Those that can be filled in, in order. */
  @Needs({Permission.TICKETS_READ, Permission.TICKETS_WRITE, Permission.FIELDS_MANAGE})
  public List<FieldView> offered() {
    return all().stream().filter(field -> !field.archived()).toList();
  }

  /** The one of this number, unless it was archived. */
  @Needs(Permission.FIELDS_MANAGE)
  public Optional<FieldView> find(long id) {
    return fields.find(id).filter(field -> !field.isArchived()).map(FieldView::of);
  }

  /**
   * Keeps a new field or changes one.
   *
   * @param id 0 for a new one
   * @return its number
   * @throws InvalidInput if another is called so, there are too many, or it would change what
   *     tickets have already: plain values can't be sealed in hindsight, as copies of them may be
   *     in backups, and sealed ones are not opened for that
   */
  @Needs(Permission.FIELDS_MANAGE)
  public long save(long id, FieldTerms terms) {
    mustBeCalledAlone(id, terms);
    if (id == 0) {
      mustHaveRoom();
    }
    Field field = id == 0 ? new Field() : stored(id);
    if (field.isUsed() && field.isPersonal() != terms.personal()) {
      throw new InvalidInput("personal", "Tickets have something in it: this stays.");
    }
    if (field.isUsed() && field.kind() != terms.kind()) {
      throw new InvalidInput("kind", "Tickets have something in it: its kind stays.");
    }
    terms.fill(field);
    if (id == 0) {
      fields.add(field);
    }
    prove(id == 0 ? "field.created" : "field.changed", field);
    return field.id();
  }

  /** Puts one before the one that comes before it. */
  @Needs(Permission.FIELDS_MANAGE)
  public void putForward(long id) {
    List<Field> all = fields.all().stream().filter(field -> !field.isArchived()).toList();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).id() == id) {
        int place = all.get(i - 1).place();
        all.get(i - 1).putAt(all.get(i).place());
        all.get(i).putAt(place);
        prove("field.changed", all.get(i));
      }
    }
  }

  /** Has nobody fill it in any more; what tickets have in it stays. */
  @Needs(Permission.FIELDS_MANAGE)
  public void archive(long id) {
    Field field = stored(id);
    field.archive(clock.instant());
    prove("field.archived", field);
  }

  /**
   * Has it filled in again.
   *
   * @throws InvalidInput if another is called so by now, or there are too many
   */
  @Needs(Permission.FIELDS_MANAGE)
  public void bringBack(long id) {
    Field field =
        fields
            .find(id)
            .filter(Field::isArchived)
            .orElseThrow(() -> new NotFound("archived field " + id));
    mustBeCalledAlone(id, FieldTerms.of(field));
    mustHaveRoom();
    field.archive(null);
    prove("field.brought-back", field);
  }

  /**
   * A ticket has something in it: from now on its kind and whether it is personal stay.
   *
   * @param seen as it was when it was decided how to keep that
   * @throws Stale if an administrator has changed just that meanwhile
   */
  @Needs(Permission.TICKETS_WRITE)
  public void use(FieldView seen) {
    if (!seen.used()) {
      Field field = fields.lock(seen.id()).orElseThrow(() -> new NotFound("field " + seen.id()));
      if (field.kind() != seen.terms().kind() || field.isPersonal() != seen.terms().personal()) {
        throw new Stale("Field " + seen.id());
      }
      field.use();
    }
  }

  private void mustBeCalledAlone(long id, FieldTerms terms) {
    if (offered().stream().anyMatch(f -> f.id() != id && f.terms().isCalledLike(terms))) {
      throw new InvalidInput("taken", "There is a field of this name.");
    }
  }

  private void mustHaveRoom() {
    if (offered().size() >= MOST) {
      throw new InvalidInput("many", "Archive a field first.");
    }
  }

  private Field stored(long id) {
    return fields
        .lock(id)
        .filter(field -> !field.isArchived())
        .orElseThrow(() -> new NotFound("field " + id));
  }

  private void prove(String kind, Field field) {
    evidence.record(
        Act.of(kind)
            .by(caller.get().actor())
            .fact("field", field.id())
            .fact("name", FieldTerms.of(field).name("en"))
            .fact("kind", field.kind().name().toLowerCase(Locale.ROOT))
            .fact("personal", field.isPersonal())
            .fact("asked", field.isAsked()));
  }
}
