package org.havendesk.fields.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The list of fields that tickets have, and the form for one of them. */
@Named
@RequestScoped
public class FieldPage {

  private static final String HERE = "/fields?faces-redirect=true";

  @Inject private FieldDesk desk;
  @Inject private FieldForm form;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<FieldView> all;
  private FieldView archived;

  /** Those that can be filled in, in order. */
  public List<FieldView> getOffered() {
    return all().stream().filter(field -> !field.archived()).toList();
  }

  /** Those that nobody fills in any more. */
  public List<FieldView> getPast() {
    return all().stream().filter(FieldView::archived).toList();
  }

  private List<FieldView> all() {
    if (all == null) {
      all = desk.all();
    }
    return all;
  }

  /** Fills the form with the field that the address names. */
  public void open() {
    number("id").flatMap(desk::find).ifPresent(form::fill);
  }

  private static Optional<Long> number(String parameter) {
    return Optional.ofNullable(Faces.getRequestParameter(parameter))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** Keeps what the form says. */
  public String save() {
    try {
      desk.save(form.getId() == null ? 0 : form.getId(), form.terms());
      toasts.done(FieldWords.TEXTS, "saved");
      return HERE;
    } catch (NotFound gone) {
      form.setId(null);
      toasts.warn(FieldWords.TEXTS, "gone");
    } catch (InvalidInput wrong) {
      show(wrong.field());
    }
    return null;
  }

  /** Words that are wrong in one language are wrong at that language's field. */
  private void show(String field) {
    String at =
        switch (field) {
          case "taken", "many" -> "name_" + Language.spoken().get(0).toLanguageTag();
          default -> field.replace('.', '_');
        };
    String text = "wrong." + field.replaceAll("\\..*", "");
    Messages.addError("field:" + at, "{0}", language.texts(FieldWords.TEXTS).getString(text));
  }

  /** Puts one before the one above it. */
  public String putForward(FieldView field) {
    desk.putForward(field.id());
    return HERE;
  }

  /** Has nobody fill it in any more; the page offers to bring it back. */
  public void archive(FieldView field) {
    try {
      desk.archive(field.id());
      archived = field;
    } catch (NotFound gone) {
      toasts.warn(FieldWords.TEXTS, "gone");
    }
    all = null;
  }

  /** Has the one filled in again that was archived a moment ago. */
  public String undo() {
    number("archived").ifPresent(this::bringBack);
    return HERE;
  }

  /** Has one filled in again. */
  public String bringBack(FieldView field) {
    bringBack(field.id());
    return HERE;
  }

  private void bringBack(long id) {
    try {
      desk.bringBack(id);
      toasts.done(FieldWords.TEXTS, "broughtBack");
    } catch (NotFound gone) {
      toasts.warn(FieldWords.TEXTS, "gone");
    } catch (InvalidInput wrong) {
      toasts.warn(FieldWords.TEXTS, "wrong." + wrong.field());
    }
  }

  /** What was archived a moment ago. */
  public FieldView getArchived() {
    return archived;
  }

  /** Whether the page can bring it back: asked before it knows what was archived. */
  public boolean isBringable() {
    return archived != null || number("archived").isPresent();
  }
}
