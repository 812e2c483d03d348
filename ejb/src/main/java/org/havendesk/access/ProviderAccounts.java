package org.havendesk.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.access.store.StaffVisits;

/**
 * Accounts of colleagues whom a provider of OpenID Connect signs in: made when they first come,
 * with the roles that it says at each sign-in.
 */
@Stateless
@Guarded
public class ProviderAccounts {

  private static final String ACTOR = "system:sign-in";
  private static final int LONGEST_WISH = 40;
  private static final int LONGEST_NAME = 200;
  private static final int MARK = 8;

  /** So long after its time a token is still taken, as clocks differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  @Inject private Staff staff;
  @Inject private StaffVisits visits;
  @Inject private Tries tries;
  @Inject private ProviderRules rules;
  @Inject private Entering entering;
  @Inject private Event<StaffAct> acts;
  @Inject private Clock clock;

  /**
   * Whom a provider vouches for.
   *
   * @param wish what they would like as a login
   * @param roleValues of the claim that carries roles
   */
  public record Known(
      String issuer, String subject, String wish, String name, Collection<String> roleValues) {

    /** Silent about the person. */
    @Override
    public String toString() {
      return "Known[…]";
    }
  }

  /**
   * What a logout token says that was verified: a session of the provider's has ended, or all of a
   * colleague's.
   *
   * @param id that no other token of the issuer has ({@code jti})
   * @param until when it is not valid any more
   */
  public record Ended(
      String issuer, Optional<String> subject, Optional<String> session, String id, Instant until) {

    /** Silent about the person. */
    @Override
    public String toString() {
      return "Ended[…]";
    }
  }

  /** Why somebody whom the provider knows is not let in. */
  public enum Refusal {
    /** Nothing of what the claim says stands for a role. */
    NO_ROLE,
    /** An administrator has closed the account. */
    CLOSED
  }

  /** The account that is signed in, or why there is none. */
  public record Entry(Optional<StaffView> member, Optional<Refusal> refusal) {

    private static Entry refused(Refusal why) {
      return new Entry(Optional.empty(), Optional.of(why));
    }
  }

  /** Signs somebody in whose ID token was verified; makes their account if they come first. */
  @OpenToAll("signing in is what one does before one is known; the ID token was verified")
  public Entry signIn(Known known) {
    Set<Role> roles = rules.rolesFor(known.roleValues());
    Optional<StaffMember> before = staff.find(known.issuer(), known.subject());
    before.ifPresent(staff::lock);
    if (before.filter(member -> !member.isActive()).isPresent()) {
      return Entry.refused(Refusal.CLOSED);
    }
    before.ifPresent(member -> refresh(member, known, roles));
    if (roles.isEmpty()) {
      return Entry.refused(Refusal.NO_ROLE);
    }
    StaffMember member = before.orElseGet(() -> open(known, roles));
    return new Entry(Optional.of(entering.entered(member)), Optional.empty());
  }

  /** Whether this account is that of whom the provider means. */
  @OpenToAll("compares with the account that the server's own session names")
  public boolean isKnownAs(String login, String issuer, String subject) {
    return staff.find(login).filter(m -> m.isKnownAs(issuer, subject)).isPresent();
  }

  /**
   * Ends the visits of a session that a provider ended, or all of a colleague whom it signed out
   * everywhere; on every instance with the next request.
   *
   * @return false if the token came before (OpenID Connect Back-Channel Logout 1.0, 2.6)
   */
  @OpenToAll("the provider's signature under what it says was verified")
  public boolean signOut(Ended ended) {
    if (!tries.isFirst(ended.issuer() + "\0" + ended.id(), ended.until().plus(SKEW))) {
      return false;
    }
    end(ended.issuer(), ended.subject(), ended.session());
    return true;
  }

  private void end(String issuer, Optional<String> subject, Optional<String> session) {
    if (session.isPresent()) {
      visits.loginsOf(issuer, session.get()).stream()
          .filter(login -> subject.map(who -> isKnownAs(login, issuer, who)).orElse(true))
          .filter(login -> visits.endOf(login, session.get()) > 0)
          .forEach(this::noteEnd);
    } else {
      subject
          .flatMap(who -> staff.find(issuer, who))
          .map(StaffMember::login)
          .filter(login -> visits.endAll(login) > 0)
          .ifPresent(this::noteEnd);
    }
  }

  private void noteEnd(String login) {
    acts.fire(new StaffAct("staff.visit-ended", ACTOR, login));
  }

  /** Other roles, or none any more, end the visits that run. */
  private void refresh(StaffMember member, Known known, Set<Role> roles) {
    member.rename(nameOf(known));
    if (!member.roles().equals(NewStaff.names(roles))) {
      member.takeRoles(NewStaff.names(roles));
      acts.fire(new StaffAct("staff.roles-changed", ACTOR, member.login()));
    }
  }

  private StaffMember open(Known known, Set<Role> roles) {
    var member =
        StaffMember.known(
            known.issuer(),
            known.subject(),
            freeLogin(known),
            nameOf(known),
            NewStaff.names(roles),
            clock.instant());
    staff.add(member);
    acts.fire(new StaffAct("staff.account-opened", ACTOR, member.login()));
    return member;
  }

  private static String nameOf(Known known) {
    String name = known.name().isBlank() ? loginOf(known.wish()) : known.name().strip();
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /** A login that is somebody else's is never theirs, whatever the provider says. */
  private String freeLogin(Known known) {
    String login = loginOf(known.wish());
    return staff.find(login).isEmpty() ? login : login + "-" + mark(known);
  }

  private static String mark(Known known) {
    String whole = known.issuer() + "\n" + known.subject();
    return DigestUtils.sha256Hex(whole.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
  }

  /** Logins are in the log for good, so that no e-mail address becomes one. */
  static String loginOf(String wish) {
    String login =
        NewStaff.tidy(wish)
            .replaceFirst("@.*", "")
            .replaceAll("[^a-z0-9._-]", "-")
            .replaceFirst("^[._-]+", "");
    login = login.substring(0, Math.min(login.length(), LONGEST_WISH));
    return login.length() < 2 ? "colleague" : login;
  }
}
