package org.havendesk.automation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.automation.RuleActs;
import org.havendesk.automation.RuleTerms;
import org.havendesk.automation.RuleView;
import org.havendesk.automation.store.Cause;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.Span;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.TicketTraits;

/** What stands in the form of a rule. */
@Named
@RequestScoped
public class RuleForm {

  /** Nobody, or no team: not the same as no choice. */
  private static final String NONE = "-";

  private Long id;
  private String name;
  private Cause cause = Cause.OPENED;
  private Integer wait;
  private Unit unit = Unit.HOURS;
  private TicketStatus[] statuses = {};
  private Priority priority;
  private String assignee;
  private String tag;
  private String team;
  private Channel channel;
  private String tongue;
  private String region;
  private TicketStatus toStatus;
  private Priority toPriority;
  private String toAssignee;
  private String toTeam;
  private String added;
  private String removed;
  private String note;
  private String reply;

  /** Shows a rule. */
  void fill(RuleView rule) {
    RuleTerms terms = rule.terms();
    id = rule.id();
    name = terms.name();
    cause = terms.cause();
    if (cause.isTimed()) {
      unit = Unit.of(terms.delay());
      wait = (int) unit.in(terms.delay());
    }
    TicketSearch search = terms.search();
    statuses = search.statuses().toArray(TicketStatus[]::new);
    priority = search.priority().orElse(null);
    assignee = search.unassigned() ? NONE : search.assignee().orElse(null);
    tag = search.tag().orElse(null);
    TicketTraits traits = search.traits();
    team = traits.team().map(UUID::toString).orElse(null);
    channel = traits.channel().orElse(null);
    tongue = traits.tongue().orElse(null);
    region = traits.region().orElse(null);
    fill(terms.acts());
  }

  private void fill(RuleActs acts) {
    toStatus = acts.status().orElse(null);
    toPriority = acts.priority().orElse(null);
    toAssignee = shown(acts.assignee());
    toTeam = shown(acts.team());
    added = String.join(", ", acts.tagsAdded());
    removed = String.join(", ", acts.tagsRemoved());
    note = acts.note().orElse(null);
    reply = acts.reply().orElse(null);
  }

  private static String shown(Optional<String> choice) {
    return choice.map(one -> one.isEmpty() ? NONE : one).orElse(null);
  }

  /**
   * What it says.
   *
   * @throws org.havendesk.platform.InvalidInput naming what is wrong
   */
  RuleTerms terms() {
    Duration delay = wait == null ? Duration.ZERO : unit.times(wait);
    return new RuleTerms(name, cause, delay, search(), acts());
  }

  private TicketSearch search() {
    TicketTraits traits =
        new TicketTraits(
            some(team).map(UUID::fromString),
            Optional.ofNullable(channel),
            some(tongue),
            some(region),
            Span.EVER,
            Span.EVER);
    return new TicketSearch(
            Set.of(statuses),
            Optional.ofNullable(priority),
            some(assignee).filter(who -> !who.equals(NONE)),
            NONE.equals(assignee),
            some(tag).map(String::strip),
            Optional.empty(),
            Optional.empty())
        .like(traits);
  }

  private RuleActs acts() {
    return new RuleActs(
        Optional.ofNullable(toStatus),
        Optional.ofNullable(toPriority),
        some(toAssignee).map(who -> who.equals(NONE) ? "" : who),
        some(toTeam).map(which -> which.equals(NONE) ? "" : which),
        TicketChange.typedTags(added),
        TicketChange.typedTags(removed),
        some(note),
        some(reply));
  }

  private static Optional<String> some(String typed) {
    return Optional.ofNullable(typed).filter(text -> !text.isBlank());
  }

  /** The field at which something wrong is told. */
  static String fieldOf(String wrong) {
    return switch (wrong) {
      case "taken", "many" -> "name";
      case "status", "change" -> "toStatus";
      case "assignee" -> "toAssignee";
      case "team" -> "toTeam";
      case "tags" -> "added";
      default -> wrong;
    };
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

  public Cause getCause() {
    return cause;
  }

  public void setCause(Cause cause) {
    this.cause = cause;
  }

  public Integer getWait() {
    return wait;
  }

  public void setWait(Integer wait) {
    this.wait = wait;
  }

  public Unit getUnit() {
    return unit;
  }

  public void setUnit(Unit unit) {
    this.unit = unit;
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public String getAssignee() {
    return assignee;
  }

  public void setAssignee(String assignee) {
    this.assignee = assignee;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public String getTeam() {
    return team;
  }

  public void setTeam(String team) {
    this.team = team;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public String getTongue() {
    return tongue;
  }

  public void setTongue(String tongue) {
    this.tongue = tongue;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public TicketStatus getToStatus() {
    return toStatus;
  }

  public void setToStatus(TicketStatus toStatus) {
    this.toStatus = toStatus;
  }

  public Priority getToPriority() {
    return toPriority;
  }

  public void setToPriority(Priority toPriority) {
    this.toPriority = toPriority;
  }

  public String getToAssignee() {
    return toAssignee;
  }

  public void setToAssignee(String toAssignee) {
    this.toAssignee = toAssignee;
  }

  public String getToTeam() {
    return toTeam;
  }

  public void setToTeam(String toTeam) {
    this.toTeam = toTeam;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  public String getRemoved() {
    return removed;
  }

  public void setRemoved(String removed) {
    this.removed = removed;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReply() {
    return reply;
  }

  public void setReply(String reply) {
    this.reply = reply;
  }

  public TicketStatus[] getStatuses() {
    return statuses.clone();
  }

  public void setStatuses(TicketStatus[] statuses) {
    this.statuses = statuses.clone();
  }
}
