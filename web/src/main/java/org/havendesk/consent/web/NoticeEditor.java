package org.havendesk.consent.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.NoticeDesk;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Purposes;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.regulation.Duty;
import org.omnifaces.util.Faces;

/** One text: written beside what it translates, looked at beside what it changes, decided on. */
@Named
@RequestScoped
public class NoticeEditor {

  private static final String TEXTS = "org.havendesk.consent.web.messages";

  @Inject private NoticeDesk desk;
  @Inject private Purposes purposes;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private NoticeText text;
  private NoticeText source;
  private NoticeText before;
  private String title;
  private Map<String, String> words;
  private boolean material;
  private long version;
  private String reason;

  /** Finds the text that the address names. */
  @PostConstruct
  void find() {
    UUID id;
    try {
      id = UUID.fromString(Optional.ofNullable(Faces.getRequestParameter("id")).orElse(""));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("text of this id");
    }
    text = desk.read(id);
    source = desk.sourceOf(id).orElse(null);
    before = desk.before(id).orElse(null);
    title = text.title();
    words = new LinkedHashMap<>(text.elements());
    material = text.material();
    version = text.version();
  }

  /** What changed since what people read before, element by element; a redline of words. */
  public Map<String, List<Redline.Piece>> getChanges() {
    return before == null ? Map.of() : Redline.between(before.elements(), text.elements());
  }

  /** The element's rule in the law. */
  public Duty dutyOf(String element) {
    return purposes.elementsOf(text.topic()).get(element);
  }

  public String save() {
    return attempt("text.saved", this::write);
  }

  public String submit() {
    return attempt(
        "text.submitted",
        () -> {
          write();
          desk.submit(text.id());
        });
  }

  private void write() {
    desk.write(text.id(), new NoticeDesk.Written(title, words, material), version);
    // What was written stays written if it can't be submitted yet.
    version = desk.read(text.id()).version();
  }

  public String approve() {
    return attempt("text.approved", () -> desk.approve(text.id()));
  }

  public String sendBack() {
    return attempt("text.returned", () -> desk.sendBack(text.id(), reason));
  }

  public String publish() {
    return attempt("text.published", () -> desk.publish(text.id()));
  }

  private String attempt(String done, Runnable act) {
    try {
      act.run();
      toasts.done(TEXTS, done);
    } catch (Stale e) {
      toasts.warn(TEXTS, "text.stale");
    } catch (InvalidInput e) {
      if (e.field().startsWith("elements.")) {
        var duty = dutyOf(e.field().substring("elements.".length()));
        toasts.refuse(
            TEXTS,
            "text.wrong.element",
            duty == null ? "–" : duty.text() + " (" + duty.citation() + ")");
      } else {
        boolean known = language.texts(TEXTS).containsKey("text.wrong." + e.field());
        toasts.refuse(TEXTS, known ? "text.wrong." + e.field() : "text.wrong.other");
      }
    }
    return "/consent/notice?faces-redirect=true&id=" + text.id();
  }

  public NoticeText getText() {
    return text;
  }

  /** What it translates; null if it is the first language's. */
  public NoticeText getSource() {
    return source;
  }

  /** What people read before; null if nothing. */
  public NoticeText getBefore() {
    return before;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  /** By element. */
  public Map<String, String> getWords() {
    return words;
  }

  public boolean isMaterial() {
    return material;
  }

  public void setMaterial(boolean material) {
    this.material = material;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
