package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
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

  @Inject private LocalLaw law;
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

  private List<RightsRequest> withSameAddress(RightsRequest request) {
    return request.addressHash().map(requests::withAddress).orElse(List.of());
  }

  private static boolean optedOut(List<RightsRequest> before, String type) {
    return before.stream()
        .filter(request -> request.type().equals(type))
        .anyMatch(request -> request.outcome().equals(Optional.of(Outcome.RECORDED)));
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
