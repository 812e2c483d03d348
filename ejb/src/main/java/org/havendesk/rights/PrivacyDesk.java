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
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.people.PermittedUses;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.recipients.Telling;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Right;
import org.havendesk.regulation.Use;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/** The Privacy Centre: whoever comes may ask; whoever has the mailbox decides. */
@Stateless
@Guarded
public class PrivacyDesk {

  @Inject private OtherHands others;
  @Inject private RightsRequests requests;
  @Inject private Intake intake;
  @Inject private Links links;
  @Inject private LocalLaw law;
  @Inject private Appeals appeals;
  @Inject private RequestPaths paths;
  @Inject private PermittedUses uses;
  @Inject private EvidenceLog log;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** A right as the Privacy Centre offers it. */
  public record Offer(
      String type, String name, String meaning, boolean confirmed, boolean erases, String law) {}

  /** The rights that people have here, in a language. */
  @OpenToAll("the law is public")
  public List<Offer> offers(Locale locale) {
    return law.rights().entrySet().stream()
        .filter(entry -> entry.getValue().fulfilment() != Fulfilment.APPEAL)
        .map(entry -> offer(entry.getKey(), entry.getValue(), locale))
        .toList();
  }

  /** Who answers for the data here. */
  @OpenToAll("every notice names the controller")
  public Jurisdiction jurisdiction() {
    return law.jurisdiction();
  }

  /** How a law here names the way to all choices on every page, if one does. */
  @OpenToAll("the law is public")
  public Optional<String> choicesLink(Locale locale) {
    return law.regulations().stream()
        .flatMap(pack -> pack.choicesLink().stream())
        .map(link -> link.nameIn(locale))
        .findFirst();
  }

  /** The names of the laws that hold here, in a language. */
  @OpenToAll("the law is public")
  public List<String> laws(Locale locale) {
    return law.jurisdiction().regulations().stream()
        .map(id -> law.regulationName(id, locale.getLanguage()))
        .toList();
  }

  /** The name of one law, in a language. */
  @OpenToAll("the law is public")
  public String lawName(String regulation, Locale locale) {
    return law.regulationName(regulation, locale.getLanguage());
  }

  /**
   * Takes a request in. The answer is the same for a customer and for a stranger; what follows goes
   * to the mailbox only.
   *
   * @throws org.havendesk.platform.InvalidInput naming the field
   * @throws TooManyRequests if the address was named too often lately
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   */
  @OpenToAll("anyone may ask; nothing is told about the address")
  public void ask(NewRightsRequest asked) {
    intake.file(asked, RequestChannel.PRIVACY_CENTRE, Optional.empty());
  }

  /**
   * What a mailed link would confirm; empty if it is used up, over or invented. Changes nothing.
   */
  @OpenToAll("only who has the mailbox knows the token")
  public Optional<Offer> confirmable(String token, Locale locale) {
    return links.toConfirm(token).flatMap(requests::find).map(request -> offer(request, locale));
  }

  /**
   * Confirms by a mailed link, once.
   *
   * @return the token to follow the request; empty if the link is used up, over or invented
   */
  @OpenToAll("only who has the mailbox knows the token")
  public Optional<String> confirm(String token) {
    return links
        .useToConfirm(token)
        .flatMap(requests::lock)
        .filter(request -> !request.status().isClosed())
        .map(this::confirmed);
  }

  private String confirmed(RightsRequest request) {
    request.confirm(intake.personOf(request), clock.instant());
    intake.stopUses(request);
    intake.prove("rights.confirmed", request);
    intake.askForProof(request);
    return links.followToken(request.id());
  }

  /** The request that a token follows. */
  @OpenToAll("only who has the mailbox knows the token")
  public Optional<RightsRequestView> follow(String token) {
    return links.followed(token).flatMap(requests::find).map(RightsRequestView::of);
  }

  /** The stations of a followed request. */
  @OpenToAll("only who has the mailbox knows the token")
  public List<RequestPath.Station> path(String token) {
    return links.followed(token).flatMap(requests::find).map(paths::of).orElse(List.of());
  }

  /** Until when a followed request can be appealed against; empty if it can not. */
  @OpenToAll("only who has the mailbox knows the token")
  public Optional<Instant> appealUntil(String token) {
    return links.followed(token).flatMap(requests::find).flatMap(appeals::until);
  }

  /**
   * Appeals against a refused request that a token follows, once.
   *
   * @param words what the person says about it
   * @return the token to follow the appeal; empty if there can be none any more
   * @throws org.havendesk.platform.InvalidInput if the words are too many
   */
  @OpenToAll("only who has the mailbox knows the token")
  public Optional<String> appeal(String token, Optional<String> words) {
    return links
        .followed(token)
        .flatMap(requests::lock)
        .flatMap(refused -> appeals.file(refused, words))
        .map(appeal -> links.followToken(appeal.id()));
  }

  /** The uses of the person's data that a followed request ended. */
  @OpenToAll("only who has the mailbox knows the token")
  public Set<Use> stopped(String token) {
    return links.followed(token).map(uses::stoppedBy).orElse(Set.of());
  }

  /** Who else is told of a followed request, and whether they have heard by now. */
  @OpenToAll("only who has the mailbox knows the token")
  public List<Telling.Told> told(String token) {
    return links
        .followed(token)
        .flatMap(requests::find)
        .filter(request -> request.closedAt().isPresent())
        .map(others::told)
        .orElse(List.of());
  }

  /** What a followed request was, in words. */
  @OpenToAll("the law is public")
  public Optional<Offer> offer(String type, Locale locale) {
    return Optional.ofNullable(law.rights().get(type)).map(right -> offer(type, right, locale));
  }

  /** The finished export of a followed request; leaves evidence. */
  @OpenToAll("only who has the mailbox knows the token")
  public Optional<ExportFile> export(String token) {
    return links
        .followed(token)
        .flatMap(requests::find)
        .filter(RightsRequest::isExportReady)
        .flatMap(this::fetched);
  }

  private Optional<ExportFile> fetched(RightsRequest request) {
    var zip = requests.openExport(request.id());
    zip.ifPresent(read -> intake.prove("rights.export-fetched", request));
    return zip.map(content -> new ExportFile("my-data.zip", content));
  }

  /** The evidence receipt that closed a followed request; empty while the log has not folded it. */
  @OpenToAll("only who has the mailbox knows the token; a receipt holds nothing personal")
  public Optional<String> receipt(String token) {
    return links
        .followed(token)
        .flatMap(requests::find)
        .flatMap(RightsRequest::receipt)
        .flatMap(this::receiptText);
  }

  private Optional<String> receiptText(UUID evidence) {
    try (var scope = caller.as(Caller.system("rights"))) {
      return Optional.of(log.receipt(evidence).format());
    } catch (NotFound notYetFolded) {
      return Optional.empty();
    }
  }

  private Offer offer(RightsRequest request, Locale locale) {
    return offer(request.type(), locale).orElseThrow(() -> new NotFound("right " + request.type()));
  }

  private static Offer offer(String type, Right right, Locale locale) {
    return new Offer(
        type,
        right.nameIn(locale),
        right.meaningIn(locale),
        right.verifyIdentity(),
        right.fulfilment() == Fulfilment.ERASURE,
        right.citation());
  }
}
