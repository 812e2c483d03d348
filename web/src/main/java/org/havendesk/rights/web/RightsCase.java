package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.AnswerDraft;
import org.havendesk.rights.LocalLaw;
import org.havendesk.rights.RequestPath;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One request before the officer: its clocks, step by step, and what they decide. */
@Named
@RequestScoped
public class RightsCase {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private RightsDesk desk;
  @Inject private PeopleDesk people;
  @Inject private Language language;
  @Inject private Toasts toasts;
  @Inject private LocalLaw law;
  @Inject private Instance<AnswerDraft> drafts;

  private RightsRequestView request;
  private String words;
  private String ground;
  private String details;

  public RightsRequestView getRequest() {
    if (request == null) {
      request = desk.find(id()).orElseThrow(() -> new NotFound("request " + id()));
    }
    return request;
  }

  /** From its receipt to its end. */
  public List<RequestPath.Station> getPath() {
    return desk.path(id());
  }

  /** The person, masked; null while nobody is known. */
  public PersonView getPerson() {
    return getRequest().person().map(people::view).orElse(null);
  }

  /** The ground on which it was refused; empty if it was not. */
  public String getRefusalName() {
    return getRequest()
        .refusal()
        .map(name -> law.refusalName(getRequest().regulation(), name, language.getLocale()))
        .orElse("");
  }

  /** The law's reason for which more time was taken; empty if none was. */
  public String getExtensionReason() {
    return getRequest()
        .extensionReason()
        .map(name -> law.extensionReason(getRequest().regulation(), name, language.getLocale()))
        .orElse("");
  }

  /** The grounds on which the law lets this be refused. */
  public List<SelectItem> getGrounds() {
    return desk.groundsAgainst(id()).entrySet().stream()
        .map(
            ground ->
                new SelectItem(
                    ground.getKey(),
                    "%s – %s"
                        .formatted(
                            ground.getValue().nameIn(language.getLocale()),
                            ground.getValue().citation())))
        .toList();
  }

  /** Opens what the person wrote; leaves evidence. */
  public void readDetails() {
    details = desk.details(id()).orElse("–");
  }

  public void complete() {
    act(() -> desk.complete(id(), words));
  }

  public void refuse() {
    act(
        () ->
            desk.refuse(
                id(),
                ground,
                Optional.ofNullable(words).map(String::strip).filter(w -> !w.isEmpty())));
  }

  private void act(java.util.function.Supplier<RightsRequestView> decision) {
    try {
      request = decision.get();
      words = null;
    } catch (InvalidInput e) {
      if ("decision".equals(e.field())) {
        Messages.addError("case:words", "{0}", text("case.sameOfficer"));
        return;
      }
      if ("identity".equals(e.field())) {
        toasts.warn(TEXTS, "proof.first");
        return;
      }
      boolean ofGround = "ground".equals(e.field());
      Messages.addError(
          ofGround ? "case:ground" : "case:words",
          "{0}",
          text(ofGround ? "case.groundMissing" : "case.wordsMissing"));
    } catch (Stale e) {
      request = null;
      toasts.warn(TEXTS, "case.changed");
    }
  }

  private String text(String key) {
    return language.texts(TEXTS).getString(key);
  }

  private static UUID id() {
    var id = Optional.ofNullable(Faces.getRequestParameter("id")).orElse("");
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("such request");
    }
  }

  /** What the person is told: the officer's words, or else a draft where one can be made. */
  public String getWords() {
    return words == null ? draft().orElse(null) : words;
  }

  /** Whether the words are a draft that somebody should check. */
  public boolean isDrafted() {
    return words == null && draft().isPresent();
  }

  private Optional<String> draft() {
    return drafts.stream().flatMap(draft -> draft.to(getRequest()).stream()).findFirst();
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getGround() {
    return ground;
  }

  public void setGround(String ground) {
    this.ground = ground;
  }

  public String getDetails() {
    return details;
  }
}
