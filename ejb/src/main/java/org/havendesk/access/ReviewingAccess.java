package org.havendesk.access;

import static org.havendesk.access.Permission.ACCESS_REVIEW;
import static org.havendesk.access.Permission.SYSTEM_WORK;
import static org.havendesk.access.Permission.TICKETS_EVERYWHERE;
import static org.havendesk.access.Permission.TICKETS_READ;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.store.AccessReview;
import org.havendesk.access.store.AccessReviewItem;
import org.havendesk.access.store.AccessReviews;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.access.store.Teams;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;

/** Each quarter officers look at who has what, and keep or take away each role of each account. */
@Stateless
@Guarded
public class ReviewingAccess {

  private static final Period TIME = Period.ofDays(14);
  private static final String SYSTEM = "system:access-review";

  @Inject private AccessReviews reviews;
  @Inject private Staff staff;
  @Inject private Teams teams;
  @Inject private Event<StaffAct> acts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * One role of one account.
   *
   * @param lastSignIn when the account was used last
   * @param teams that limit what the account sees; none for no limit
   * @param kept empty while nobody has decided
   * @param own the viewer's own account: somebody else decides
   * @param provided whether a provider gives the role: it can be kept here, and taken away there
   */
  public record Item(
      UUID id,
      String login,
      String displayName,
      Role role,
      Optional<Instant> lastSignIn,
      List<TeamView> teams,
      Optional<Boolean> kept,
      Optional<String> decidedBy,
      boolean own,
      boolean provided) {

    /** Whether the role shows tickets of which teams say whose. */
    public boolean isLimitable() {
      return role.permissions().contains(TICKETS_READ) && !isEverywhere();
    }

    /** Whether the role shows all tickets, whatever the teams. */
    public boolean isEverywhere() {
      return role.permissions().contains(TICKETS_EVERYWHERE);
    }
  }

  /** A campaign. */
  public record Review(Instant begunAt, Instant dueAt, List<Item> items) {

    /** How many nobody has decided on. */
    public long left() {
      return items.stream().filter(item -> item.kept().isEmpty()).count();
    }

    /** Whether all of it is decided. */
    public boolean done() {
      return left() == 0;
    }

    /** Whether something should have been decided by now. */
    public boolean isOverdueAt(Instant now) {
      return !done() && now.isAfter(dueAt);
    }
  }

  /** The campaign that began last. */
  @Needs(ACCESS_REVIEW)
  public Optional<Review> current() {
    return reviews
        .newest()
        .map(
            review ->
                new Review(
                    review.begunAt(),
                    review.dueAt(),
                    reviews.itemsOf(review).stream().flatMap(i -> view(i).stream()).toList()));
  }

  private Optional<Item> view(AccessReviewItem item) {
    Optional<Role> role = Role.named(item.role());
    return staff
        .find(item.login())
        .flatMap(
            member ->
                role.map(
                    r ->
                        new Item(
                            item.id(),
                            member.login(),
                            member.displayName(),
                            r,
                            member.lastSignIn(),
                            teamsOf(member.login()),
                            item.kept(),
                            item.decidedBy(),
                            member.login().equals(caller.get().name()),
                            member.isProviders())));
  }

  private List<TeamView> teamsOf(String login) {
    return teams.of(login).stream().map(TeamView::of).toList();
  }

  /**
   * Begins a campaign out of turn, for example after a change of teams.
   *
   * @throws InvalidInput while one is not done
   */
  @Needs(ACCESS_REVIEW)
  public void begin() {
    staff.takeTurn();
    if (reviews.newest().filter(review -> reviews.left(review.id()) > 0).isPresent()) {
      throw new InvalidInput("review", "Finish the review that has begun first.");
    }
    begin(caller.get().actor());
  }

  /** Begins the campaign of a quarter (UTC), if there was somebody to review in the one before. */
  @Needs(SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void beginIfDue() {
    staff.takeTurn();
    Instant quarter = quarterOf(clock.instant());
    boolean begun = reviews.newest().filter(r -> !r.begunAt().isBefore(quarter)).isPresent();
    if (!begun && staff.all().stream().anyMatch(m -> m.createdAt().isBefore(quarter))) {
      begin(SYSTEM);
    }
  }

  /** When the quarter of this moment began. */
  static Instant quarterOf(Instant moment) {
    LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
    return day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void begin(String actor) {
    Instant now = clock.instant();
    var review = new AccessReview(now, now.plus(TIME));
    reviews.add(review);
    for (StaffMember member : staff.all()) {
      if (member.isActive()) {
        member
            .roles()
            .forEach(r -> reviews.add(new AccessReviewItem(review.id(), member.login(), r)));
      }
    }
    acts.fire(new StaffAct("staff.access-review-begun", actor, "all"));
  }

  /**
   * Keeps a role, or takes it away, with which the account's visits end; an account without any
   * role is closed.
   *
   * @throws InvalidInput on one's own account, on the last administrator, and on taking away what a
   *     provider gives
   * @throws Stale if it is decided already
   */
  @Needs(ACCESS_REVIEW)
  @FreshlyProven
  public void decide(UUID id, boolean keep) {
    // One decision after the other: two could not both take away the last of something, and whose
    // is the last one knows it.
    staff.takeTurn();
    AccessReviewItem item = reviews.find(id).orElseThrow(() -> new NotFound("such a decision"));
    if (item.kept().isPresent()) {
      throw new Stale("Role " + item.role());
    }
    StaffMember member = staff.find(item.login()).orElseThrow(() -> new NotFound("such account"));
    if (member.login().equals(caller.get().name())) {
      throw new InvalidInput("own", "Somebody else decides on your own account.");
    }
    if (!keep) {
      takeAway(member, item.role());
    }
    item.decide(keep, caller.get().name(), clock.instant());
    acts.fire(
        new StaffAct(
            keep ? "staff.access-kept" : "staff.access-removed",
            caller.get().actor(),
            member.login(),
            Role.named(item.role())));
    if (reviews.left(item.review()) == 0) {
      acts.fire(new StaffAct("staff.access-review-closed", caller.get().actor(), "all"));
    }
  }

  private void takeAway(StaffMember member, String role) {
    StaffAccounts.mustBeLocal(member);
    if (role.equals(Role.ADMIN.name()) && isLastAdministrator(member)) {
      throw new InvalidInput("admin", "Somebody must be able to manage accounts.");
    }
    member.lose(role);
    if (member.roles().isEmpty()) {
      member.setActive(false);
    }
  }

  private boolean isLastAdministrator(StaffMember member) {
    return staff.all().stream()
        .filter(m -> m.isActive() && m.roles().contains(Role.ADMIN.name()))
        .allMatch(m -> m.login().equals(member.login()));
  }
}
