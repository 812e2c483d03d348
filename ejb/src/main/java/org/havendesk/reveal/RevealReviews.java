package org.havendesk.reveal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.SamePeople;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.reveal.store.Reveal;
import org.havendesk.reveal.store.RevealState;
import org.havendesk.reveal.store.Reveals;
import org.havendesk.rights.LocalLaw;
import org.havendesk.sealing.SignedTokens;

/**
 * Who looks after what was revealed: agrees, or looks at it afterwards; and what people are told.
 */
@Stateless
@Guarded
public class RevealReviews {

  private static final int SHOWN = 200;

  /** The purpose of the links below our mails. */
  private static final String MAIL_LINK = "privacy";

  @Inject private Reveals reveals;
  @Inject private SamePeople same;
  @Inject private SignedTokens tokens;
  @Inject private LocalLaw law;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * One as those see it who look after it.
   *
   * @param state lower case
   * @param alerts what was unusual, by name
   */
  public record View(
      UUID id,
      String login,
      long ticket,
      String what,
      String purpose,
      Optional<String> reason,
      String state,
      Instant askedAt,
      int seconds,
      List<String> alerts,
      boolean brokeGlass,
      Optional<Instant> reviewDue,
      Optional<String> decidedBy) {

    static View of(Reveal reveal) {
      return new View(
          reveal.id(),
          reveal.login(),
          reveal.ticket(),
          reveal.what(),
          reveal.purpose(),
          reveal.reason(),
          reveal.state().name().toLowerCase(java.util.Locale.ROOT),
          reveal.askedAt(),
          reveal.seconds(),
          reveal.alerts(),
          reveal.brokeGlass(),
          reveal.reviewDue(),
          reveal.decidedBy());
    }

    /** Whether somebody waits for an answer. */
    public boolean asked() {
      return state.equals("asked");
    }

    /** Whether it should have been looked at by now. */
    public boolean isOverdueAt(Instant now) {
      return reviewDue.filter(now::isAfter).isPresent() && decidedBy.isEmpty();
    }

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "View[" + id + "]";
    }
  }

  /**
   * How often a person's data was looked at on a day, and in what role.
   *
   * @param role such as {@code agent}
   */
  public record Look(LocalDate day, String role, long times) {}

  /** What waits for somebody else, the oldest first. */
  @Needs(Permission.REVEALS_REVIEW)
  public List<View> open() {
    return reveals.open(SHOWN).stream().map(View::of).toList();
  }

  /** What was shown last. */
  @Needs(Permission.REVEALS_REVIEW)
  public List<View> newest() {
    return reveals.newest(SHOWN).stream().map(View::of).toList();
  }

  /**
   * Agrees to what somebody asked to see, or does not.
   *
   * @throws InvalidInput if it is one's own question
   * @throws Stale if it is decided already
   */
  @Needs(Permission.REVEALS_REVIEW)
  public void decide(UUID id, boolean agreed) {
    var reveal = open(id, RevealState.ASKED);
    reveal.decide(agreed, caller.get().name(), clock.instant());
    prove(agreed ? "personal-data.reveal-approved" : "personal-data.reveal-declined", reveal);
  }

  /**
   * Has looked at what was unusual, or at broken glass.
   *
   * @throws InvalidInput if it was shown to oneself
   * @throws Stale if somebody has looked at it already
   */
  @Needs(Permission.REVEALS_REVIEW)
  public void review(UUID id) {
    var reveal = open(id, RevealState.SHOWN);
    reveal.review(caller.get().name(), clock.instant());
    prove("personal-data.reveal-reviewed", reveal);
  }

  private Reveal open(UUID id, RevealState state) {
    var reveal = reveals.lock(id).orElseThrow(() -> new NotFound("reveal " + id));
    if (reveal.login().equals(caller.get().name())) {
      throw new InvalidInput("decider", "Somebody else looks after what you saw.");
    }
    if (reveal.state() != state || reveal.decidedAt().isPresent()) {
      throw new Stale("Reveal " + id);
    }
    return reveal;
  }

  private void prove(String kind, Reveal reveal) {
    evidence.record(
        Act.of(kind)
            .about(reveal.person())
            .by(caller.get().actor())
            .fact("reveal", reveal.id())
            .fact("ticket", reveal.ticket()));
  }

  /**
   * How often the data of the person of a link was looked at, by day and role; the newest first.
   */
  @OpenToAll("only who has the mail knows the token")
  public List<Look> looks(String token) {
    return tokens
        .open(MAIL_LINK, token)
        .map(UUID::fromString)
        .map(same::confirmed)
        .map(this::looksAt)
        .orElse(List.of());
  }

  private List<Look> looksAt(Set<UUID> records) {
    var zone = law.jurisdiction().timeZone();
    Map<LocalDate, Map<String, Long>> byDay =
        new TreeMap<>(java.util.Comparator.<LocalDate>reverseOrder());
    for (var reveal : records.stream().flatMap(one -> reveals.of(one).stream()).toList()) {
      var day = LocalDate.ofInstant(reveal.shownAt().orElseThrow(), zone);
      byDay.computeIfAbsent(day, any -> new TreeMap<>()).merge(reveal.role(), 1L, Long::sum);
    }
    return byDay.entrySet().stream()
        .flatMap(
            day ->
                day.getValue().entrySet().stream()
                    .map(role -> new Look(day.getKey(), role.getKey(), role.getValue())))
        .toList();
  }
}
