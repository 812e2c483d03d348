package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.SignatureDesk;
import org.omnifaces.util.Messages;

/** What stands below answers: the viewer's own, a team's, and the one for the open ticket. */
@Named
@RequestScoped
public class Signing {

  private static final String TEXTS = "org.havendesk.tickets.web.conversation";

  @Inject private SignatureDesk desk;
  @Inject private SeenTicket seen;
  @Inject private Language tongue;
  @Inject private Toasts toasts;

  private String language;
  private String text;
  private Optional<String> below;

  /** Writes the viewer's own. */
  public String save() {
    return attempt(() -> desk.save(language, text), "/account?faces-redirect=true");
  }

  /** Writes a team's. */
  public String saveTeam(UUID team) {
    return attempt(
        () -> desk.saveTeam(team, language, text), "/teams?faces-redirect=true&id=" + team);
  }

  private String attempt(Runnable act, String then) {
    try {
      act.run();
      toasts.done(TEXTS, "signature.saved");
      return then;
    } catch (InvalidInput e) {
      String field = e.field().equals("language") ? "language" : "text";
      String wrong = tongue.texts(TEXTS).getString("signature.wrong." + e.field());
      Messages.addError("signature:" + field, "{0}", wrong);
      return null;
    }
  }

  /** The viewer's own, by language. */
  public List<Map.Entry<String, String>> getOwn() {
    return new ArrayList<>(desk.own().entrySet());
  }

  /** A team's, by language. */
  public List<Map.Entry<String, String>> ofTeam(UUID team) {
    return new ArrayList<>(desk.ofTeam(team).entrySet());
  }

  /** What stands below an answer in the open ticket. */
  public Optional<String> getBelow() {
    if (below == null) {
      below = desk.below(seen.getId());
    }
    return below;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
