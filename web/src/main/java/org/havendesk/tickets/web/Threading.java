package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.web.Viewer;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Once;
import org.havendesk.platform.web.Times;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.RelatedTicket;
import org.havendesk.tickets.Relations;
import org.havendesk.tickets.Threads;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.TicketSearch;
import org.omnifaces.util.Messages;

/** What has to do with the open ticket: merging, splitting, linking, and undoing each. */
@Named
@RequestScoped
public class Threading {

  private static final String TEXTS = "org.havendesk.tickets.web.conversation";
  private static final int OFFERED = 50;
  private static final int BEGINNING = 60;

  @Inject private Threads threads;
  @Inject private Relations relations;
  @Inject private TicketDesk desk;
  @Inject private Conversation conversation;
  @Inject private SeenTicket seen;
  @Inject private Viewer viewer;
  @Inject private Toasts toasts;
  @Inject private Language language;
  @Inject private Times times;

  private Long other;
  private Long number;
  private Long linked;
  private Long[] messages = {};
  private String subject;
  private final Once<Long, List<RelatedTicket>> related =
      new Once<>(ticket -> relations.of(ticket));
  private final Once<Long, Map<Long, Long>> origins = new Once<>(ticket -> threads.origins(ticket));
  private final Once<Long, Boolean> standing =
      new Once<>(ticket -> threads.standsForItself(ticket));
  private final Once<Long, Boolean> splitOff = new Once<>(ticket -> threads.isSplitOff(ticket));
  private final Once<Long, Boolean> merged = new Once<>(ticket -> threads.isMerged(ticket));
  private final Once<UUID, List<TicketRow>> others =
      new Once<>(customer -> desk.listBefore(TicketSearch.of(customer), Long.MAX_VALUE, OFFERED));

  /** Brings the chosen ticket in here. */
  public String bringIn() {
    return attempt(
        "merge:number",
        "threads.merged",
        () -> {
          threads.merge(chosen(), seen.getId());
          return seen.getId();
        });
  }

  /** Moves this ticket into the chosen one. */
  public String moveThere() {
    return attempt(
        "merge:number",
        "threads.merged",
        () -> {
          long into = chosen();
          threads.merge(seen.getId(), into);
          return into;
        });
  }

  /** Takes a merged ticket out again. */
  public String takeApart(long merged) {
    return attempt(
        null,
        "threads.apart",
        () -> {
          threads.unmerge(merged);
          return seen.getId();
        });
  }

  /** Moves the chosen messages into a new ticket. */
  public String split() {
    return attempt(
        "split:messages",
        "threads.split",
        () -> threads.split(seen.getId(), Arrays.asList(messages), subject == null ? "" : subject));
  }

  /** Puts this ticket's messages back where they were split off. */
  public String putBack() {
    return attempt(
        null,
        "threads.back",
        () -> {
          long before = desk.row(seen.getId()).flatMap(TicketRow::relatedTo).orElse(seen.getId());
          threads.putBack(seen.getId());
          return before;
        });
  }

  /** Opens a new ticket that comes out of this closed one. */
  public String followUp() {
    return attempt(null, "followUp.opened", () -> threads.followUp(seen.getId()));
  }

  /** Says that another ticket belongs to this one. */
  public String link() {
    return attempt(
        "link:linked",
        "threads.linked",
        () -> {
          relations.link(
              seen.getId(), Optional.ofNullable(linked).orElseThrow(() -> new NotFound("ticket")));
          return seen.getId();
        });
  }

  /** Says that it does not. */
  public String unlink(long ticket) {
    return attempt(
        null,
        "threads.unlinked",
        () -> {
          relations.unlink(seen.getId(), ticket);
          return seen.getId();
        });
  }

  private long chosen() {
    return Optional.ofNullable(number)
        .or(() -> Optional.ofNullable(other))
        .orElseThrow(() -> new NotFound("ticket"));
  }

  /** Something that leads to a ticket. */
  @FunctionalInterface
  private interface Act {
    long run();
  }

  /** What can't be done is said at its field, and the page stays with all that was typed. */
  private String attempt(String field, String success, Act act) {
    try {
      long to = act.run();
      toasts.doneThere(TEXTS, success);
      return "/ticket?faces-redirect=true&id=" + to;
    } catch (NotFound e) {
      refuse(field, "threads.invalid.unknown");
    } catch (UseStopped e) {
      refuse(field, "threads.invalid.restricted");
    } catch (InvalidInput e) {
      refuse(field, "threads.invalid." + e.field());
    }
    return null;
  }

  private void refuse(String field, String key) {
    if (field == null) {
      toasts.refuse(TEXTS, key);
    } else {
      Messages.addError(field, "{0}", language.texts(TEXTS).getString(key));
    }
  }

  public List<RelatedTicket> getRelated() {
    return related.of(seen.getId());
  }

  /** The number of the ticket that stands for this one, or null if there is none in sight. */
  public Long getSurvivor() {
    return getRelated().stream()
        .filter(each -> each.kind() == RelatedTicket.Kind.STANDS_FOR_IT)
        .map(each -> each.ticket().id())
        .findFirst()
        .orElse(null);
  }

  /** Whether no other ticket stands for this one. */
  public boolean isStanding() {
    return standing.of(seen.getId());
  }

  /** Whether the ticket can be merged, split and linked by the viewer. */
  public boolean isOffered() {
    var customer = conversation.getView().ticket().customer();
    return viewer.may("TICKETS_WRITE") && !customer.erased() && !customer.restricted();
  }

  /** Whether this ticket was split off another. */
  public boolean isSplitOff() {
    return splitOff.of(seen.getId());
  }

  /** Whether a ticket was merged, so that it can be taken apart. */
  public boolean isApartable(long ticket) {
    return isOffered() && merged.of(ticket);
  }

  /** From which ticket each message came that did not begin here. */
  public Map<Long, Long> getOrigins() {
    return origins.of(seen.getId());
  }

  /** The customer's other tickets that this one can be merged with, the newest first. */
  public List<TicketRow> getOthers() {
    Set<Long> inside =
        getRelated().stream()
            .filter(each -> each.kind() == RelatedTicket.Kind.MERGED_INTO_IT)
            .map(each -> each.ticket().id())
            .collect(Collectors.toSet());
    var customer = conversation.getView().ticket().customer();
    return others.of(customer.id()).stream()
        .filter(row -> row.id() != seen.getId() && !inside.contains(row.id()))
        .toList();
  }

  /** When something was said, and how it begins, as the viewer may see it. */
  public String label(MessageView message) {
    String words = message.text().map(text -> text.replaceAll("\\s+", " ").strip()).orElse("");
    int end =
        words.offsetByCodePoints(0, Math.min(BEGINNING, words.codePointCount(0, words.length())));
    return times.brief(message.createdAt()) + " · " + words.substring(0, end);
  }

  public Long getOther() {
    return other;
  }

  public void setOther(Long other) {
    this.other = other;
  }

  public Long getNumber() {
    return number;
  }

  public void setNumber(Long number) {
    this.number = number;
  }

  public Long getLinked() {
    return linked;
  }

  public void setLinked(Long linked) {
    this.linked = linked;
  }

  public Long[] getMessages() {
    return messages.clone();
  }

  public void setMessages(Long[] messages) {
    this.messages = messages == null ? new Long[0] : messages.clone();
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }
}
