package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.PasskeyChallenge;
import org.havendesk.access.Passkeys;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Toasts;

/** One's own passkeys: adding, renaming and removing them. */
@Named
@RequestScoped
public class OwnPasskeys {

  private static final String TEXTS = "org.havendesk.access.web.messages";
  private static final String AGAIN = "/account?faces-redirect=true";

  @Inject private Passkeys passkeys;
  @Inject private HttpServletRequest request;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private String name;
  private String newName;
  private String answer;

  public List<Passkeys.View> getAll() {
    return passkeys.own();
  }

  /** What the browser needs to know to have one made; null unless one is being added. */
  public String getOffer() {
    return Challenge.OFFER.find(request, clock.instant()).map(PasskeyChallenge::told).orElse(null);
  }

  public String begin() {
    Challenge.OFFER.put(request, passkeys.offer(), clock.instant());
    return AGAIN;
  }

  public String giveUp() {
    Challenge.OFFER.take(request, clock.instant());
    return AGAIN;
  }

  /** Takes what the browser made. */
  public String add() {
    Optional<PasskeyChallenge> offer = Challenge.OFFER.take(request, clock.instant());
    if (offer.isEmpty() || answer == null) {
      toasts.refuse(TEXTS, "passkey.failed");
      return AGAIN;
    }
    try {
      passkeys.add(offer.get().kept(), answer, name);
      toasts.done(TEXTS, "passkey.added");
    } catch (InvalidInput notRight) {
      toasts.refuse(TEXTS, "passkey.invalid." + notRight.field());
    }
    return AGAIN;
  }

  public String rename(UUID id) {
    try {
      passkeys.rename(id, newName);
      toasts.done(TEXTS, "passkey.renamed");
    } catch (InvalidInput notRight) {
      toasts.refuse(TEXTS, "passkey.invalid." + notRight.field());
    }
    return AGAIN;
  }

  public String remove(UUID id) {
    try {
      passkeys.remove(id);
      toasts.done(TEXTS, "passkey.removed");
    } catch (NotFound goneAlready) {
      // That is what was wanted.
    }
    return AGAIN;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Each row has its own field, and only the row whose button was pressed is asked. */
  public String getNewName() {
    return null;
  }

  /** Takes it from the row that was typed in. */
  public void setNewName(String newName) {
    this.newName = newName == null ? this.newName : newName;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
