package org.havendesk.recipients;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.WebhookSender;
import org.havendesk.platform.WebhookSignature;
import org.havendesk.recipients.store.Recipient;
import org.havendesk.recipients.store.RecipientNotices;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.regulation.RecipientKind;

/** Where colleagues keep the list of who else gets people's data. */
@Stateless
@Guarded
public class RecipientDesk {

  /** For how long is signed with the secret before, too. */
  static final Duration OVERLAP = Duration.ofDays(1);

  @Inject private Recipients recipients;
  @Inject private RecipientNotices notices;
  @Inject private WebhookSender webhooks;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * A recipient and its secret, which is shown this once.
   *
   * @param secret {@code whsec_…}, as Standard Webhooks has it
   */
  public record Registered(UUID id, String secret) {

    @Override
    public String toString() {
      return "Registered[" + id + "]";
    }
  }

  /** Every recipient, by name. */
  @Needs(Permission.RECIPIENTS_MANAGE)
  public List<RecipientView> list() {
    var unanswered = notices.unanswered();
    return recipients.all().stream()
        .map(recipient -> view(recipient, unanswered.getOrDefault(recipient.id(), 0L)))
        .toList();
  }

  /**
   * Takes a recipient into the list; it is told of what takes effect from now on.
   *
   * @throws InvalidInput naming the field
   */
  @Needs(Permission.RECIPIENTS_MANAGE)
  public Registered register(NewRecipient said) {
    mustBeReachable(said);
    mustCallAlone(said, Optional.empty());
    String secret = WebhookSignature.newSecret();
    var recipient =
        new Recipient(recipients.newId(), said.kind().toString(), secret, clock.instant());
    say(recipient, said);
    recipients.add(recipient);
    prove("recipient.registered", recipient);
    return new Registered(recipient.id(), secret);
  }

  /**
   * Changes what is said of a recipient; its secret stays.
   *
   * @throws InvalidInput naming the field
   */
  @Needs(Permission.RECIPIENTS_MANAGE)
  public void change(UUID id, NewRecipient said) {
    var recipient = find(id);
    mustBeReachable(said);
    mustCallAlone(said, Optional.of(id));
    say(recipient, said);
    prove("recipient.changed", recipient);
  }

  /** Sends nothing for a while, or goes on; what is to be told waits, but not for ever. */
  @Needs(Permission.RECIPIENTS_MANAGE)
  public void pause(UUID id, boolean whether) {
    var recipient = find(id);
    recipient.pause(whether);
    prove(whether ? "recipient.paused" : "recipient.resumed", recipient);
  }

  /** Makes a new secret; for a day the earlier one signs as well. */
  @Needs(Permission.RECIPIENTS_MANAGE)
  public Registered rotate(UUID id) {
    var recipient = find(id);
    String secret = WebhookSignature.newSecret();
    recipient.rotate(secret, clock.instant().plus(OVERLAP));
    prove("recipient.secret-rotated", recipient);
    return new Registered(id, secret);
  }

  private void mustBeReachable(NewRecipient said) {
    if (!webhooks.reach(said.url())) {
      throw new InvalidInput("url", "Give an https address that leads to a public host.");
    }
  }

  private void mustCallAlone(NewRecipient said, Optional<UUID> itself) {
    boolean taken =
        said.terms()
            .client()
            .flatMap(recipients::callingAs)
            .filter(other -> !Optional.of(other.id()).equals(itself))
            .isPresent();
    if (taken) {
      throw new InvalidInput("client", "Another recipient calls as this client.");
    }
  }

  private static void say(Recipient recipient, NewRecipient said) {
    recipient.describe(said.name(), said.contact(), said.purpose());
    recipient.reachAt(said.url(), said.knownBy());
    recipient.becomes(said.kind().toString());
    var terms = said.terms();
    recipient.residesIn(terms.country(), terms.certified());
    recipient.serves(terms.purposes());
    recipient.callsAs(terms.client().orElse(null));
    recipient.agrees(
        terms.contract().orElse(null),
        terms.categories().orElse(null),
        terms.subProcessors().orElse(null));
  }

  private void prove(String kind, Recipient recipient) {
    evidence.record(
        Act.of(kind)
            .by(caller.get().actor())
            .fact("recipient", recipient.id())
            .fact("kind", recipient.kind())
            .fact("country", recipient.country()));
  }

  private Recipient find(UUID id) {
    return recipients.find(id).orElseThrow(() -> new NotFound("recipient " + id));
  }

  static RecipientView view(Recipient recipient, long unanswered) {
    return new RecipientView(
        recipient.id(),
        recipient.name(),
        RecipientKind.named(recipient.kind()),
        recipient.url(),
        recipient.contact(),
        recipient.purpose(),
        recipient.knownBy(),
        recipient.isPaused(),
        unanswered,
        recipient.country(),
        recipient.isCertified(),
        recipient.client(),
        recipient.purposes(),
        recipient.contract(),
        recipient.categories(),
        recipient.subProcessors());
  }
}
