package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.havendesk.access.web.Viewer;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.CannedReplyDesk;
import org.havendesk.tickets.CopyDesk;
import org.havendesk.tickets.DraftDesk;
import org.havendesk.tickets.DraftFileDesk;
import org.havendesk.tickets.Following;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/** The conversation page: a ticket as it is now, an answer being written, changes to the ticket. */
@Named
@RequestScoped
public class Conversation {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";

  private static final Set<String> BESIDE_THE_TEXT = Set.of("placeholder", "fallback", "mention");

  @Inject private TicketDesk desk;
  @Inject private SeenTicket seen;
  @Inject private CopyDesk copying;
  @Inject private CopyingIn copyingIn;
  @Inject private Draft draft;
  @Inject private Toasts toasts;
  @Inject private Language language;
  @Inject private Viewer viewer;
  @Inject private Watchers watchers;
  @Inject private DraftDesk drafts;
  @Inject private DraftFileDesk draftFiles;
  @Inject private Following following;
  @Inject private CannedReplyDesk replies;

  private TicketView view;
  private TicketStatus status;
  private Priority priority;
  private String assignee;
  private String tags;
  private String team;
  private boolean stale;

  /** Opens the ticket that the address names, or says that there is none. */
  public void open() throws IOException {
    view = Optional.ofNullable(seen.getId()).flatMap(desk::view).orElse(null);
    if (view == null) {
      var faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
      return;
    }
    seen.now(view.ticket().version());
    seen.readUntil(following.read(seen.getId()));
    if (viewer.may("TICKETS_WRITE")) {
      drafts.own(seen.getId()).ifPresent(draft::setText);
    }
  }

  /**
   * Shows what is new, beside what somebody is typing. Their choices for the ticket stay, and with
   * them the version that they saw: whoever saves them is told that they saw too little.
   */
  public void look() {
    viewer.onlyWatches();
    view = desk.view(seen.getId()).orElse(null);
    if (view == null) {
      return;
    }
    following.read(seen.getId());
    var ajax = PrimeFaces.current().ajax();
    ajax.update("said");
    if (!Boolean.parseBoolean(Faces.getRequestParameter("edited"))) {
      seen.now(view.ticket().version());
      ajax.update("ticketCard");
      ajax.update("fieldsCard");
    }
  }

  /** What the page shows to hear when something is new. */
  public String getPass() {
    return watchers.passFor(viewer.getLogin(), seen.getId());
  }

  /** Answers the customer. */
  public String reply() {
    return write("conversation.sent", () -> reply(cannedChange()));
  }

  /** Answers the customer and marks the ticket as solved. */
  public String replyAndSolve() {
    return write(
        "conversation.sentAndSolved",
        () -> {
          TicketChange canned = cannedChange();
          reply(
              new TicketChange(
                  Optional.of(TicketStatus.SOLVED),
                  canned.priority(),
                  canned.assignee(),
                  canned.tags(),
                  Optional.empty()));
        });
  }

  private void reply(TicketChange then) {
    copying.reply(
        seen.getId(), seen.getVersion(), draft.getText(), uploads(), then, copyingIn.asked());
  }

  /** What was kept as it was attached, and what comes with the form. */
  private List<Upload> uploads() {
    return Stream.concat(
            draftFiles.uploads(seen.getId(), draft.keptFiles()).stream(), draft.uploads().stream())
        .toList();
  }

  /** What the canned reply brings that the answer began with. */
  private TicketChange cannedChange() {
    return Optional.ofNullable(draft.getCanned())
        .flatMap(replies::find)
        .map(canned -> canned.changeOf(getView().ticket().tags()))
        .orElse(TicketChange.none());
  }

  /** Writes a note for colleagues. */
  public String note() {
    return write("conversation.noted", () -> desk.note(seen.getId(), draft.getText(), uploads()));
  }

  /** Saves status, priority, owner, tags and team. */
  public String change() {
    return change(
        new TicketChange(
            Optional.ofNullable(status),
            Optional.ofNullable(priority),
            Optional.of(assignee == null ? "" : assignee),
            Optional.of(TicketChange.typedTags(tags)),
            Optional.ofNullable(team)));
  }

  /** Takes the ticket. */
  public String take(String login) {
    return change(
        new TicketChange(
            Optional.empty(),
            Optional.empty(),
            Optional.of(login),
            Optional.empty(),
            Optional.empty()));
  }

  /**
   * Only the ticket's card is shown anew, so that an answer half written stays as it is; if the
   * change took the ticket out of the viewer's remit, they are told and go back to the list.
   */
  private String change(TicketChange change) {
    boolean done =
        attempt(
            "conversation.saved",
            () -> {
              seen.now(desk.change(seen.getId(), seen.getVersion(), change).version());
              forgetInput();
            });
    if (done && desk.row(seen.getId()).isEmpty()) {
      toasts.leaving(TEXTS, "conversation.outOfSight");
      return "/tickets?faces-redirect=true";
    }
    return null;
  }

  /** The ticket was changed on this page: it is shown as it is now. */
  void changed() {
    forgetInput();
    seen.now(getView().ticket().version());
  }

  /** Somebody else changed the ticket since the page was shown; whoever acts again has seen it. */
  void overtaken() {
    stale = true;
    seen.now(getView().ticket().version());
  }

  private void forgetInput() {
    view = null;
    status = null;
    priority = null;
    assignee = null;
    tags = null;
    team = null;
  }

  private String write(String success, Runnable act) {
    if (draft.isBlank()) {
      beside("answer:text", "conversation.empty");
      return null;
    }
    // On success the page is shown anew.
    boolean done =
        attempt(
            success,
            () -> {
              act.run();
              draftFiles.forget(seen.getId(), draft.keptFiles());
            });
    return done ? "/ticket?faces-redirect=true&id=" + seen.getId() : null;
  }

  /** What can't be done is said, and the page stays with all that was typed. */
  private boolean attempt(String success, Runnable act) {
    try {
      act.run();
      toasts.done(TEXTS, success);
      return true;
    } catch (Stale e) {
      overtaken();
    } catch (UseStopped e) {
      view = null;
      toasts.refuse(TEXTS, "conversation.restricted");
    } catch (RefusedFile e) {
      beside("answer:files", "conversation.file." + e.reason());
    } catch (InvalidInput e) {
      if (BESIDE_THE_TEXT.contains(e.field())) {
        beside("answer:text", "conversation.invalid." + e.field());
      } else if (e.field().startsWith("copied")) {
        beside("answer:copied", "conversation.invalid." + e.field());
      } else {
        toasts.refuse(TEXTS, "conversation.invalid." + e.field());
      }
    }
    return false;
  }

  private void beside(String field, String key) {
    Messages.addError(field, "{0}", language.texts(TEXTS).getString(key));
  }

  public TicketView getView() {
    if (view == null) {
      view = desk.view(seen.getId()).orElseThrow(() -> new NotFound("ticket " + seen.getId()));
    }
    return view;
  }

  /** Whether somebody else changed the ticket since the page was shown. */
  public boolean isStale() {
    return stale;
  }

  /** What can be chosen: only what sleeps already is shown to sleep. */
  public List<TicketStatus> getStatuses() {
    return Stream.of(TicketStatus.values())
        .filter(each -> each != TicketStatus.SNOOZED || getStatus() == each)
        .toList();
  }

  public TicketStatus getStatus() {
    return status == null ? getView().ticket().status() : status;
  }

  public void setStatus(TicketStatus status) {
    this.status = status;
  }

  public Priority getPriority() {
    return priority == null ? getView().ticket().priority() : priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public String getAssignee() {
    return assignee == null ? getView().ticket().assignee().orElse("") : assignee;
  }

  public void setAssignee(String assignee) {
    this.assignee = assignee == null ? "" : assignee;
  }

  public String getTeam() {
    return team == null ? getView().ticket().team().orElse("") : team;
  }

  public void setTeam(String team) {
    this.team = team == null ? "" : team;
  }

  public String getTags() {
    return tags == null ? String.join(", ", new TreeSet<>(getView().ticket().tags())) : tags;
  }

  public void setTags(String tags) {
    this.tags = tags == null ? "" : tags;
  }
}
