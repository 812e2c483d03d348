package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Residence;
import org.havendesk.regulation.Right;
import org.havendesk.rights.store.Filing;
import org.havendesk.rights.store.JointReviews;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/**
 * Where a law has an appeal: a refused request is looked at again by somebody else, and if that
 * grants it, it is worked on anew.
 */
@ApplicationScoped
public class Appeals {

  private static final int LONGEST_WORDS = 4000;

  @Inject private RightsRequests requests;
  @Inject private JointReviews reviews;
  @Inject private LocalLaw law;
  @Inject private Intake intake;
  @Inject private Letters letters;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** A refusal begins the time for an appeal; says until when, where the law has one. */
  Optional<OffsetDateTime> open(RightsRequest refused) {
    Optional<OffsetDateTime> until =
        law.appeal(refused.regulation())
            .filter(appeal -> !appeal.getKey().equals(refused.type()))
            .flatMap(appeal -> appeal.getValue().within())
            .map(within -> law.dueFromNow(refused.regulation(), within, residence(refused)).due());
    until.map(OffsetDateTime::toInstant).ifPresent(refused::keepUntil);
    return until;
  }

  /** Until when a request can be appealed against; empty if it can not. */
  Optional<Instant> until(RightsRequest refused) {
    return refused
        .keptUntil()
        .filter(until -> refused.status() == RequestStatus.REFUSED)
        .filter(until -> until.isAfter(clock.instant()));
  }

  /**
   * Files the appeal of whoever follows a refused request, once.
   *
   * @param words what the person says about it
   * @return the appeal; empty if there can be none any more
   */
  Optional<RightsRequest> file(RightsRequest refused, Optional<String> words) {
    return until(refused)
        .flatMap(until -> law.appeal(refused.regulation()))
        .map(appeal -> filed(refused, appeal, words));
  }

  /** Why a request can't be appealed against. */
  InvalidInput impossible(RightsRequest request) {
    return law.appeal(request.regulation())
        .map(
            appeal ->
                new InvalidInput(
                    "id",
                    "Only a refusal can be appealed against, once and in time.",
                    appeal.getValue().citation()))
        .orElseGet(
            () ->
                new InvalidInput("id", "The law of this request has no appeal.", law.citations()));
  }

  private RightsRequest filed(
      RightsRequest refused, Map.Entry<String, Right> right, Optional<String> words) {
    words
        .filter(text -> text.length() > LONGEST_WORDS)
        .ifPresent(
            text -> {
              throw new InvalidInput("details", "At most " + LONGEST_WORDS + " characters.");
            });
    var appeal = another(refused, refused, right.getKey(), Optional.of(refused.regulation()));
    words.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(appeal::describe);
    appeal.appealAgainst(refused.id());
    requests.add(appeal);
    refused.keepUntil(null);
    intake.prove("rights.appealed", appeal);
    letters.appealed(appeal);
    return appeal;
  }

  /**
   * Who refused a request does not decide on the appeal.
   *
   * @throws InvalidInput if the caller did
   */
  void mustBeSomebodyElse(RightsRequest appeal) {
    appeal
        .appealOf()
        .flatMap(requests::find)
        .filter(refused -> decidersOf(refused).contains(caller.get().name()))
        .ifPresent(
            same -> {
              throw new InvalidInput("decision", "Whoever refused it can't decide the appeal.");
            });
  }

  private Set<String> decidersOf(RightsRequest refused) {
    Set<String> logins = new HashSet<>();
    refused.decidedBy().ifPresent(logins::add);
    reviews.votesOn(refused.id()).forEach(vote -> logins.add(vote.login()));
    return logins;
  }

  /** An appeal was granted: what was refused is taken up anew, for the same person. */
  void takeUpAnew(RightsRequest appeal) {
    appeal
        .appealOf()
        .flatMap(requests::find)
        .ifPresent(
            refused -> {
              var anew = another(refused, appeal, refused.type(), Optional.empty());
              requests.add(anew);
              intake.stopUses(anew);
              intake.prove("rights.taken-up-anew", anew);
              letters.takenUpAnew(anew);
            });
  }

  /** One more request of the same person, whose mailbox has answered already. */
  private RightsRequest another(
      RightsRequest like, RightsRequest from, String type, Optional<String> regulation) {
    Instant now = clock.instant();
    var claim = law.claim(type, regulation, residence(like), now.atOffset(ZoneOffset.UTC));
    var filing =
        new Filing(
            type,
            claim.regulation(),
            claim.fulfilment().toString(),
            like.country(),
            like.region(),
            like.language(),
            like.channel(),
            like.filedBy(),
            now);
    var request =
        new RightsRequest(requests.newId(), filing, Clocks.write(claim.clocks(false, 0)), now);
    from.address().ifPresent(email -> request.writeTo(email, from.addressHash().orElseThrow()));
    request.acknowledge(now);
    request.accept(from.person());
    return request;
  }

  private static Residence residence(RightsRequest request) {
    return Residence.of(request.country(), request.region().orElse(null));
  }
}
