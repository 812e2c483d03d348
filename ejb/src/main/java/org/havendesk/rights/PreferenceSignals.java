package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/**
 * Signals by which a browser opts out for its user, such as Global Privacy Control. They hold at
 * once and for whoever the visitor is known to be; their absence later takes nothing back.
 */
@Stateless
@Guarded
public class PreferenceSignals {

  /** Global Privacy Control: the header {@code Sec-GPC: 1}. */
  public static final String GPC = "gpc";

  /**
   * A right that a signal used.
   *
   * @param before whether it was used and recorded before
   */
  public record Honoured(String type, UUID request, boolean before) {}

  @Inject private LocalLaw law;
  @Inject private CurrentCaller caller;
  @Inject private LinkHolders holders;
  @Inject private Links links;
  @Inject private RightsRequests requests;
  @Inject private Intake intake;

  /** The names of the rights that a signal uses here. */
  @OpenToAll("the law is public")
  public List<String> rightsUsedBy(String signal) {
    return law.rights().entrySet().stream()
        .filter(right -> right.getValue().signals().contains(signal))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Opts out whoever a link below one of our mails names, unless they did so before. */
  @OpenToAll("only who has the mail knows the token; an opt-out asks nobody who they are")
  public void fromMail(String signal, String token, Locale locale) {
    for (var type : rightsUsedBy(signal)) {
      holders
          .personOf(token)
          .filter(person -> !optedOut(requests.of(person), type))
          .map(person -> holders.asking(person, type, locale))
          .ifPresent(asked -> intake.file(asked, RequestChannel.SIGNAL, Optional.empty()));
    }
  }

  /** Opts out whoever follows a request, unless they did so before. */
  @OpenToAll("only who has the mailbox knows the token; an opt-out asks nobody who they are")
  public void fromFollower(String signal, String token) {
    Optional<UUID> followed = links.followed(token);
    for (var type : rightsUsedBy(signal)) {
      followed
          .flatMap(requests::find)
          .filter(request -> request.address().isPresent())
          .filter(request -> !optedOut(withSameAddress(request), type))
          .ifPresent(
              request ->
                  intake.file(likewise(request, type), RequestChannel.SIGNAL, Optional.empty()));
    }
  }

  /**
   * Opts a person out by the signals that a partner's page got from their browser: Global Privacy
   * Control, and the IAB's strings.
   *
   * @param person whose browser it was; the type in it is not looked at
   * @param gpp a string of the Global Privacy Platform
   * @param tcf a string of the Transparency and Consent Framework
   * @return the rights that the signals use, each with its request
   * @throws InvalidInput naming the field
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   */
  @Needs(Permission.RIGHTS_WRITE)
  public List<Honoured> fromPartner(
      NewRightsRequest person, boolean gpc, Optional<String> gpp, Optional<String> tcf) {
    Set<String> signals = new TreeSet<>();
    if (gpc) {
      signals.add(GPC);
    }
    gpp.map(SignalStrings::ofGpp).ifPresent(signals::addAll);
    tcf.map(SignalStrings::ofTcf).ifPresent(signals::addAll);
    return law.rights().entrySet().stream()
        .filter(right -> right.getValue().signals().stream().anyMatch(signals::contains))
        .map(right -> honoured(person.asking(right.getKey())))
        .toList();
  }

  private Honoured honoured(NewRightsRequest asked) {
    return requests.withAddress(intake.hashOf(asked)).stream()
        .filter(before -> isOptOut(before, asked.type()))
        .findFirst()
        .map(before -> new Honoured(asked.type(), before.id(), true))
        .orElseGet(
            () ->
                new Honoured(
                    asked.type(),
                    intake
                        .file(asked, RequestChannel.SIGNAL, Optional.of(caller.get().name()))
                        .id(),
                    false));
  }

  private List<RightsRequest> withSameAddress(RightsRequest request) {
    return request.addressHash().map(requests::withAddress).orElse(List.of());
  }

  private static boolean optedOut(List<RightsRequest> before, String type) {
    return before.stream().anyMatch(request -> isOptOut(request, type));
  }

  private static boolean isOptOut(RightsRequest request, String type) {
    return request.type().equals(type) && request.outcome().equals(Optional.of(Outcome.RECORDED));
  }

  private static NewRightsRequest likewise(RightsRequest request, String type) {
    return NewRightsRequest.of(
        type,
        request.address().orElseThrow(),
        request.country(),
        request.region().orElse(null),
        request.language());
  }
}
