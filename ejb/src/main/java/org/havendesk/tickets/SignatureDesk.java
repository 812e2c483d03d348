package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.Signature;
import org.havendesk.tickets.store.Signatures;

/** Where colleagues write what stands below their answers, and administrators below a team's. */
@Stateless
@Guarded
public class SignatureDesk {

  private static final int LONGEST = 1000;

  @Inject private Signatures signatures;
  @Inject private Wording wording;
  @Inject private Sight sight;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /** The caller's, by language. */
  @Needs(Permission.TICKETS_WRITE)
  public Map<String, String> own() {
    return texts(signatures.of(login()));
  }

  /** A team's, by language. */
  @Needs(Permission.STAFF_MANAGE)
  public Map<String, String> ofTeam(UUID team) {
    return texts(signatures.of(team));
  }

  /**
   * Writes the caller's signature in a language.
   *
   * @param text with placeholders; blank to have none any more
   * @throws InvalidInput naming the field
   */
  @Needs(Permission.TICKETS_WRITE)
  public void save(String language, String text) {
    String tag = tag(language);
    save(signatures.of(login()), () -> new Signature(login(), tag), tag, text);
    evidence.record(Act.of("signature.saved").by(caller.get().actor()).fact("language", tag));
  }

  /** Writes a team's signature in a language; the same as {@link #save}. */
  @Needs(Permission.STAFF_MANAGE)
  public void saveTeam(UUID team, String language, String text) {
    String tag = tag(language);
    save(signatures.of(team), () -> new Signature(team, tag), tag, text);
    evidence.record(
        Act.of("signature.saved")
            .by(caller.get().actor())
            .fact("language", tag)
            .fact("team", team));
  }

  /** What would stand below the caller's answer in a ticket, with placeholders. */
  @Needs(Permission.TICKETS_WRITE)
  public Optional<String> below(long ticket) {
    return sight.find(ticket).flatMap(wording::signature);
  }

  private void save(
      List<Signature> known, Supplier<Signature> other, String language, String text) {
    String words = text == null ? "" : text.strip();
    if (words.length() > LONGEST) {
      throw new InvalidInput("text", "A signature has at most " + LONGEST + " characters.");
    }
    Placeholders.check(words);
    Optional<Signature> old =
        known.stream().filter(each -> each.language().equals(language)).findFirst();
    if (words.isEmpty()) {
      old.ifPresent(signatures::remove);
      return;
    }
    Signature signature = old.orElseGet(other);
    signature.say(words);
    if (old.isEmpty()) {
      signatures.add(signature);
    }
  }

  private static String tag(String language) {
    Locale spoken = Locale.forLanguageTag(language == null ? "" : language.strip());
    if (spoken.getLanguage().isEmpty()) {
      throw new InvalidInput("language", "Name a language such as en or pt-BR (BCP 47).");
    }
    return spoken.toLanguageTag();
  }

  private static Map<String, String> texts(List<Signature> all) {
    Map<String, String> texts = new TreeMap<>();
    all.forEach(each -> texts.put(each.language(), each.text()));
    return texts;
  }

  private String login() {
    return caller.get().name();
  }
}
