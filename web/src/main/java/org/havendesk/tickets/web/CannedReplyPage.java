package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.CannedReplyDesk;
import org.havendesk.tickets.CannedReplyView;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The list of canned replies, and the form for one of them. */
@Named
@RequestScoped
public class CannedReplyPage {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";
  private static final String HERE = "/replies?faces-redirect=true";

  @Inject private CannedReplyDesk desk;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private Long id;
  private String name;
  private String spoken;
  private String text;
  private TicketStatus status;
  private Priority priority;
  private String tags;

  public List<CannedReplyView> getAll() {
    return desk.list();
  }

  /** Fills the form with the reply that the address names. */
  public void open() {
    Optional.ofNullable(Faces.getRequestParameter("id"))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .flatMap(desk::find)
        .ifPresentOrElse(this::fill, () -> spoken = language.getTag());
  }

  private void fill(CannedReplyView reply) {
    id = reply.id();
    name = reply.name();
    spoken = reply.language();
    text = reply.text();
    status = reply.status().orElse(null);
    priority = reply.priority().orElse(null);
    tags = String.join(", ", reply.tags());
  }

  /** Keeps what the form says. */
  public String save() {
    try {
      desk.save(
          new CannedReplyView(
              id == null ? 0 : id,
              name,
              spoken,
              text,
              Optional.ofNullable(status),
              Optional.ofNullable(priority),
              TicketChange.typedTags(tags)));
      toasts.done(TEXTS, "replies.saved");
      return HERE;
    } catch (NotFound gone) {
      id = null;
      toasts.warn(TEXTS, "replies.gone");
    } catch (InvalidInput e) {
      Messages.addError(
          "reply:" + field(e.field()),
          "{0}",
          language.texts(TEXTS).getString("replies.wrong." + e.field()));
    }
    return null;
  }

  private static String field(String wrong) {
    return switch (wrong) {
      case "placeholder", "fallback" -> "text";
      case "taken" -> "name";
      default -> wrong;
    };
  }

  /** Removes one, and keeps its words in the form for as long as the page is open. */
  public void remove(CannedReplyView reply) {
    try {
      desk.remove(reply.id());
    } catch (NotFound gone) {
      toasts.warn(TEXTS, "replies.gone");
      return;
    }
    fill(reply);
    id = null;
    toasts.done(TEXTS, "replies.removed");
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSpoken() {
    return spoken;
  }

  public void setSpoken(String spoken) {
    this.spoken = spoken;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public TicketStatus getStatus() {
    return status;
  }

  public void setStatus(TicketStatus status) {
    this.status = status;
  }

  public Set<TicketStatus> getStatuses() {
    return EnumSet.complementOf(EnumSet.of(TicketStatus.SNOOZED));
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public Priority[] getPriorities() {
    return Priority.values();
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }
}
