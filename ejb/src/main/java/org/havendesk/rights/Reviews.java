package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.FreshlyProven;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.rights.store.JointReview;
import org.havendesk.rights.store.JointReviews;
import org.havendesk.rights.store.PersonMark;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.ReviewVote;
import org.havendesk.rights.store.ReviewVote.Capacity;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/**
 * Erasures that compliance and legal decide together, because of something that is noted at the
 * person. Two different people decide, each with reasons; the erasure goes on, or is refused, once
 * they agree.
 */
@Stateless
@Guarded
public class Reviews {

  private static final int LONGEST_WORDS = 4000;

  @Inject private JointReviews reviews;
  @Inject private RightsRequests requests;
  @Inject private RecordsOfRequest records;
  @Inject private LocalLaw law;
  @Inject private Refusal refusal;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * What one of the two decided.
   *
   * @param capacity {@code compliance} or {@code legal}
   * @param ground name of the law's ground, if it is not granted
   * @param words the reasons, while the request is open
   */
  public record Vote(
      String capacity,
      String login,
      boolean granted,
      Optional<String> ground,
      Optional<String> words,
      Instant votedAt) {

    static Vote of(ReviewVote vote) {
      return new Vote(
          spelled(vote.capacity()),
          vote.login(),
          vote.granted(),
          vote.ground(),
          vote.words(),
          vote.votedAt());
    }
  }

  /**
   * A review as colleagues see it.
   *
   * @param reasons what was noted at the person, in words
   * @param mine the capacity in which the caller may decide now
   */
  public record View(
      List<String> reasons,
      Instant openedAt,
      Optional<Instant> closedAt,
      List<Vote> votes,
      Optional<String> mine) {

    /** Whether both decided, and not alike. */
    public boolean disagreed() {
      return closedAt.isEmpty() && votes.size() == 2;
    }
  }

  /** The review of a request; empty if one is enough to decide it. */
  @Needs(Permission.RIGHTS_READ)
  public Optional<View> find(UUID request, Locale locale) {
    return reviews.find(request).map(review -> view(review, locale));
  }

  /** The requests that wait for two. */
  @Needs(Permission.RIGHTS_READ)
  public Set<UUID> open() {
    return reviews.open();
  }

  /** Whether a request waits for two, for the page where its person follows it. */
  @OpenToAll("says only that care is taken, of an unguessable id")
  public boolean isOpen(UUID request) {
    return reviews.find(request).filter(review -> review.closedAt().isEmpty()).isPresent();
  }

  /** Opens a review if something is noted that asks for it; says whether the work has to wait. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean mustWait(UUID id) {
    var request = requests.find(id).orElseThrow(() -> new NotFound("request " + id));
    Optional<JointReview> known = reviews.find(id);
    if (known.isPresent()) {
      return known.get().closedAt().isEmpty();
    }
    List<String> reasons =
        records.of(request).stream()
            .flatMap(record -> reviews.marksOf(record).stream())
            .map(PersonMark::mark)
            .distinct()
            .filter(mark -> asksForTwo(mark, request))
            .toList();
    if (reasons.isEmpty()) {
      return false;
    }
    reviews.add(new JointReview(id, reasons, clock.instant()));
    evidence.record(act("review.opened", request).fact("reasons", String.join(",", reasons)));
    return true;
  }

  private boolean asksForTwo(String mark, RightsRequest request) {
    return Optional.ofNullable(law.reviews().get(mark))
        .filter(rule -> rule.rights().contains(request.type()))
        .isPresent();
  }

  /**
   * Decides for compliance or for legal; one's own decision can be changed until both agree.
   *
   * @param ground name of the law's ground against it; empty to grant it
   * @param words the reasons
   * @throws InvalidInput naming the field
   * @throws Stale if it is decided already
   */
  @Needs(Permission.RIGHTS_DECIDE)
  @FreshlyProven
  public void decide(UUID id, Optional<String> ground, String words) {
    var request = requests.lock(id).orElseThrow(() -> new NotFound("request " + id));
    var review =
        reviews
            .find(id)
            .filter(open -> open.closedAt().isEmpty())
            .filter(open -> request.status() == RequestStatus.IN_PROGRESS)
            .orElseThrow(() -> new Stale("Request " + id));
    if (words == null || words.isBlank() || words.length() > LONGEST_WORDS) {
      throw new InvalidInput(
          "words", "Give your reasons, in at most " + LONGEST_WORDS + " characters.");
    }
    ground.ifPresent(name -> refusal.ground(request, name));
    var vote = mine(id);
    vote.decide(ground, words.strip(), clock.instant());
    var act = act("review.voted", request).fact("capacity", spelled(vote.capacity()));
    act.fact("decision", vote.granted() ? "grant" : "refuse");
    ground.ifPresent(name -> act.fact("ground", name));
    evidence.record(act);
    close(review, request);
  }

  private ReviewVote mine(UUID request) {
    String login = caller.get().name();
    var votes = reviews.votesOn(request);
    return votes.stream()
        .filter(vote -> vote.login().equals(login))
        .findFirst()
        .orElseGet(
            () -> {
              var capacity =
                  freeFor(caller.get(), votes)
                      .orElseThrow(
                          () ->
                              new InvalidInput(
                                  "decision", "A colleague decides this in your capacity."));
              var vote = new ReviewVote(request, capacity, login);
              reviews.add(vote);
              return vote;
            });
  }

  private static Optional<Capacity> freeFor(Caller who, List<ReviewVote> votes) {
    return List.of(Capacity.values()).stream()
        .filter(capacity -> who.may(needed(capacity)))
        .filter(capacity -> votes.stream().noneMatch(vote -> vote.capacity() == capacity))
        .findFirst();
  }

  private static Permission needed(Capacity capacity) {
    return switch (capacity) {
      case COMPLIANCE -> Permission.REVIEW_COMPLIANCE;
      case LEGAL -> Permission.REVIEW_LEGAL;
    };
  }

  private void close(JointReview review, RightsRequest request) {
    var votes = reviews.votesOn(request.id());
    boolean agreed =
        votes.size() == Capacity.values().length
            && votes.stream().map(ReviewVote::granted).distinct().count() == 1;
    if (!agreed) {
      return;
    }
    review.close(clock.instant());
    request.decidedBy(caller.get().name());
    // The lawyers' ground and words, where the two name different ones.
    votes.stream()
        .filter(vote -> vote.capacity() == Capacity.LEGAL)
        .filter(vote -> !vote.granted())
        .forEach(vote -> refusal.refuse(request, vote.ground().orElseThrow(), Optional.empty()));
  }

  private Act act(String kind, RightsRequest request) {
    var act = Act.of(kind).by(caller.get().actor()).fact("request", request.id());
    request.person().ifPresent(act::about);
    return act;
  }

  private View view(JointReview review, Locale locale) {
    var votes = reviews.votesOn(review.request());
    Optional<Capacity> mine =
        votes.stream()
            .filter(vote -> vote.login().equals(caller.get().name()))
            .map(ReviewVote::capacity)
            .findFirst()
            .or(() -> freeFor(caller.get(), votes))
            .filter(any -> review.closedAt().isEmpty());
    var names = law.reviews();
    return new View(
        review.reasons().stream()
            .map(name -> names.containsKey(name) ? names.get(name).nameIn(locale) : name)
            .toList(),
        review.openedAt(),
        review.closedAt(),
        votes.stream().map(Vote::of).toList(),
        mine.map(Reviews::spelled));
  }

  private static String spelled(Capacity capacity) {
    return capacity.name().toLowerCase(Locale.ROOT);
  }
}
