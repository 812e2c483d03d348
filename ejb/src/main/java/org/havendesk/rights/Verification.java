package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.regulation.Certainty;
import org.havendesk.rights.store.IdentityCheck;
import org.havendesk.rights.store.IdentityChecks;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.tickets.TicketDesk;

/**
 * Whether who asks is the person, to the degree that the law wants (11 CCR 7060, 7062). What they
 * enter is compared with what is held already; nothing of it is kept, and nobody learns which part
 * of it was wrong. Rights that may not be verified never come here: no check is opened for them.
 */
@Stateless
@Guarded
public class Verification {

  private static final int LONGEST = 400;
  private static final int MAILBOX = 1;

  @Inject private IdentityChecks checks;
  @Inject private RightsRequests requests;
  @Inject private LocalLaw law;
  @Inject private Links links;
  @Inject private PeopleDesk people;
  @Inject private TicketDesk tickets;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** What somebody says of themselves, and under what they put their name. */
  public record Answers(
      Optional<String> name,
      Optional<String> phone,
      Optional<String> subject,
      Optional<String> signature) {

    public Answers {
      name = tidy(name);
      phone = tidy(phone);
      subject = tidy(subject);
      signature = tidy(signature);
    }

    private static Optional<String> tidy(Optional<String> text) {
      return text.map(String::strip).filter(some -> !some.isEmpty() && some.length() <= LONGEST);
    }

    private long given() {
      return Stream.of(name, phone, subject).filter(Optional::isPresent).count();
    }

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Answers[…]";
    }
  }

  /**
   * What is asked of somebody who follows a request.
   *
   * @param details how many must match, beside the mailbox
   * @param triesLeft none, once a colleague has to look
   * @param declaration what they sign
   */
  public record Asked(int details, int triesLeft, Optional<String> declaration, String citation) {}

  /**
   * A check as colleagues see it.
   *
   * @param certainty the law's degree, in words
   * @param details how many must match, beside the mailbox
   * @param comparable what there is to compare with, in lower case
   */
  public record View(
      String certainty,
      String citation,
      int details,
      Set<String> comparable,
      int triesLeft,
      Optional<Instant> closedAt,
      Optional<String> vouchedBy) {

    /** Whether more must match than there is, so that only a colleague can make sure. */
    public boolean hopeless() {
      return comparable.size() < details;
    }
  }

  /** What is still asked of whoever follows a request; empty if nothing is. */
  @OpenToAll("only who has the mailbox knows the token")
  public Optional<Asked> asked(String token, Locale locale) {
    return links
        .followed(token)
        .flatMap(checks::find)
        .filter(IdentityCheck::isOpen)
        .flatMap(
            check ->
                requests
                    .find(check.request())
                    .filter(request -> request.status() == RequestStatus.IN_PROGRESS)
                    .flatMap(request -> law.claimOf(request).certainty())
                    .map(
                        wanted ->
                            new Asked(
                                wanted.points() - MAILBOX,
                                check.triesLeft(),
                                wanted.declarationIn(locale),
                                wanted.citation())));
  }

  /**
   * Compares what whoever follows a request says of themselves.
   *
   * @param locale in which the declaration was shown
   * @return whether it is enough; then the request goes on
   * @throws InvalidInput naming {@code answers} if they are too few, or {@code signature}; no try
   *     is counted
   * @throws NotFound if the link is over or invented
   * @throws Stale if nothing is asked any more, or a colleague has to look
   */
  @OpenToAll("only who has the mailbox knows the token")
  public boolean prove(String token, Answers said, Locale locale) {
    UUID id = links.followed(token).orElseThrow(() -> new NotFound("request"));
    var request = requests.lock(id).orElseThrow(() -> new NotFound("request"));
    var check =
        checks
            .lock(id)
            .filter(open -> open.isOpen() && open.triesLeft() > 0)
            .filter(open -> request.status() == RequestStatus.IN_PROGRESS)
            .orElseThrow(() -> new Stale("Request " + id));
    var wanted = law.claimOf(request).certainty().orElseThrow(() -> new Stale("Request " + id));
    if (said.given() < wanted.points() - MAILBOX) {
      throw new InvalidInput("answers", "Give at least " + (wanted.points() - MAILBOX) + ".");
    }
    var declaration = wanted.declarationIn(locale);
    if (declaration.isPresent() && said.signature().isEmpty()) {
      throw new InvalidInput("signature", "Sign the declaration with your name.");
    }
    var matching = likeness(request).matching(said);
    boolean enough = matching.size() + MAILBOX >= wanted.points();
    var act = act(enough ? "rights.identity-verified" : "rights.identity-not-verified", request);
    act.by("person:privacy-centre");
    if (enough) {
      check.passed(clock.instant());
      act.fact("points", wanted.points())
          .fact("matched", "mailbox " + String.join(" ", names(matching)));
      // The law wants signed declarations to be kept: sealed with the person's key, beside the log.
      declaration.ifPresent(text -> act.details(text + "\n\n" + said.signature().orElseThrow()));
    } else {
      check.failed();
      act.fact("tries-left", check.triesLeft());
    }
    evidence.record(act);
    return enough;
  }

  /** Whether a request waits for it, for whoever follows it and for agents. */
  @OpenToAll("says only that care is taken, of an unguessable id")
  public boolean isAwaited(UUID request) {
    return checks.find(request).filter(IdentityCheck::isOpen).isPresent();
  }

  /** The check of a request; empty if its law wants none. */
  @Needs(Permission.RIGHTS_READ)
  public Optional<View> find(UUID id, Locale locale) {
    var request = requests.find(id).orElseThrow(() -> new NotFound("request " + id));
    return checks
        .find(id)
        .flatMap(
            check ->
                law.claimOf(request)
                    .certainty()
                    .map(wanted -> view(check, request, wanted, locale)));
  }

  /** The requests that wait for it; whether the person can still do it without a colleague. */
  @Needs(Permission.RIGHTS_READ)
  public Map<UUID, Boolean> open() {
    return checks.open().stream()
        .collect(Collectors.toMap(IdentityCheck::request, check -> check.triesLeft() > 0));
  }

  /**
   * A colleague made sure in another way.
   *
   * @param how in a sentence; sealed beside the log
   * @throws InvalidInput if nothing is said
   * @throws Stale if nobody asks any more
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public void vouch(UUID id, String how) {
    if (how == null || how.isBlank() || how.length() > LONGEST) {
      throw new InvalidInput("how", "Say how you made sure, in at most " + LONGEST + " letters.");
    }
    var request = requests.lock(id).orElseThrow(() -> new NotFound("request " + id));
    var check =
        checks
            .lock(id)
            .filter(IdentityCheck::isOpen)
            .filter(open -> request.status() == RequestStatus.IN_PROGRESS)
            .orElseThrow(() -> new Stale("Request " + id));
    check.vouched(caller.get().name(), clock.instant());
    evidence.record(
        act("rights.identity-vouched", request).by(caller.get().actor()).details(how.strip()));
  }

  private View view(IdentityCheck check, RightsRequest request, Certainty wanted, Locale locale) {
    boolean open = check.isOpen() && request.status() == RequestStatus.IN_PROGRESS;
    return new View(
        wanted.nameIn(locale),
        wanted.citation(),
        wanted.points() - MAILBOX,
        open ? names(likeness(request).comparable()) : Set.of(),
        check.triesLeft(),
        check.closedAt(),
        check.vouchedBy());
  }

  private Likeness likeness(RightsRequest request) {
    UUID person = request.person().orElseThrow();
    try (var scope = caller.as(Caller.system("rights"))) {
      return new Likeness(people.identifiersOf(person), tickets.subjectsOf(person));
    }
  }

  private static Act act(String kind, RightsRequest request) {
    var act = Act.of(kind).fact("request", request.id());
    return request.person().map(act::about).orElse(act);
  }

  private static Set<String> names(Set<Likeness.Detail> details) {
    return details.stream()
        .map(detail -> detail.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
