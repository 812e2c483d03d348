package org.havendesk.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.FreshlyProven;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.consent.store.Notice;
import org.havendesk.consent.store.NoticeShelf;
import org.havendesk.consent.store.PublicationState;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;

/**
 * Where texts are written, approved and published. Whoever approves has not written; a translation
 * is approved and published only after the text that it translates: a wrong translation makes every
 * consent to it worthless.
 */
@Stateless
@Guarded
public class NoticeDesk {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_ELEMENT = 20_000;
  private static final int LONGEST_REASON = 1000;

  @Inject private Purposes purposes;
  @Inject private NoticeShelf shelf;
  @Inject private NoticeWords words;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** What a colleague writes. */
  public record Written(String title, Map<String, String> elements, boolean material) {}

  /** Every text, topic by topic, the newest version first. */
  @Needs({Permission.NOTICES_WRITE, Permission.NOTICES_APPROVE})
  public List<NoticeText> all() {
    return shelf.all().stream().map(this::text).toList();
  }

  /**
   * One text.
   *
   * @throws NotFound if there is none
   */
  @Needs({Permission.NOTICES_WRITE, Permission.NOTICES_APPROVE})
  public NoticeText read(UUID id) {
    return text(shelf.find(id).orElseThrow(() -> new NotFound("notice " + id)));
  }

  /** The text that a translation translates; empty if it is the first language's itself. */
  @Needs({Permission.NOTICES_WRITE, Permission.NOTICES_APPROVE})
  public Optional<NoticeText> sourceOf(UUID id) {
    return source(found(id)).map(this::text);
  }

  /** What people read, or last read, before a text: to see what changes. */
  @Needs({Permission.NOTICES_WRITE, Permission.NOTICES_APPROVE})
  public Optional<NoticeText> before(UUID id) {
    var notice = found(id);
    return shelf.of(notice.topic()).stream()
        .filter(other -> other.language().equals(notice.language()))
        .filter(other -> other.number() < notice.number() && other.publishedAt().isPresent())
        .findFirst()
        .map(this::text);
  }

  /**
   * Begins a text, with what the house itself knows filled in: a new version in the first language,
   * a translation of the newest version in any other.
   *
   * @throws InvalidInput if one is at work already, or there is nothing to translate
   */
  @Needs(Permission.NOTICES_WRITE)
  public UUID begin(String topic, String language) {
    if (!purposes.topics().contains(topic)) {
      throw new InvalidInput("topic", "Choose one of " + purposes.topics() + ".");
    }
    var languages = purposes.jurisdiction().languages();
    if (!languages.contains(language)) {
      throw new InvalidInput("language", "Choose one of " + languages + ".");
    }
    var before = shelf.of(topic);
    var first = before.stream().filter(this::isFirst).findFirst();
    boolean isFirst = language.equals(languages.get(0));
    if (isFirst && first.filter(newest -> !isOut(newest)).isPresent()) {
      throw new InvalidInput("topic", "A new version is being written already.");
    }
    if (!isFirst && first.isEmpty()) {
      throw new InvalidInput("language", "There is no text to translate yet.");
    }
    int number = isFirst ? first.map(Notice::number).orElse(0) + 1 : first.get().number();
    if (before.stream().anyMatch(n -> n.number() == number && n.language().equals(language))) {
      throw new InvalidInput("language", "This version is in that language already.");
    }
    var notice = new Notice(topic, number, language);
    var locale = Locale.forLanguageTag(language);
    notice.write(
        words.title(topic, locale),
        words.elements(topic, locale),
        isFirst && number > 1 || first.map(Notice::isMaterial).orElse(false),
        login(),
        clock.instant());
    shelf.add(notice);
    return notice.id();
  }

  /**
   * Writes a draft anew.
   *
   * @param version as it was when it was read
   * @throws InvalidInput naming the field
   * @throws Stale if somebody else changed it, or it is no draft any more
   */
  @Needs(Permission.NOTICES_WRITE)
  public void write(UUID id, Written written, long version) {
    var notice = locked(id, PublicationState.DRAFT);
    if (notice.version() != version) {
      throw new Stale("The text");
    }
    if (written.title() == null || written.title().isBlank()) {
      throw new InvalidInput("title", "Give it a title.");
    }
    if (written.title().length() > LONGEST_TITLE) {
      throw new InvalidInput("title", "At most " + LONGEST_TITLE + " characters.");
    }
    var known = purposes.elementsOf(notice.topic());
    written
        .elements()
        .forEach(
            (name, text) -> {
              if (!known.containsKey(name)) {
                throw new InvalidInput("elements." + name, "No law here asks for this.");
              }
              if (text != null && text.length() > LONGEST_ELEMENT) {
                throw new InvalidInput(
                    "elements." + name, "At most " + LONGEST_ELEMENT + " characters.");
              }
            });
    notice.write(
        written.title().strip(),
        stripped(written.elements()),
        isFirst(notice) ? written.material() : source(notice).map(Notice::isMaterial).orElse(false),
        login(),
        clock.instant());
  }

  private static Map<String, String> stripped(Map<String, String> elements) {
    return elements.entrySet().stream()
        .filter(each -> each.getValue() != null && !each.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip()));
  }

  /**
   * Asks for approval.
   *
   * @throws InvalidInput naming an element that the law wants and the text lacks, with its article
   */
  @Needs(Permission.NOTICES_WRITE)
  public void submit(UUID id) {
    var notice = locked(id, PublicationState.DRAFT);
    purposes
        .elementsOf(notice.topic())
        .forEach(
            (name, duty) -> {
              if (!notice.elements().containsKey(name)) {
                throw new InvalidInput(
                    "elements." + name, "Say " + duty.text() + " (" + duty.citation() + ").");
              }
            });
    notice.submit();
    prove("notice.submitted", notice);
  }

  /**
   * Approves what a text says in law.
   *
   * @throws InvalidInput if the caller wrote it, or what it translates is not approved
   */
  @Needs(Permission.NOTICES_APPROVE)
  @FreshlyProven
  public void approve(UUID id) {
    var notice = locked(id, PublicationState.SUBMITTED);
    if (notice.author().equals(login())) {
      throw new InvalidInput("approver", "Somebody else approves what you wrote.");
    }
    if (source(notice).filter(text -> text.approvedAt().isEmpty()).isPresent()) {
      throw new InvalidInput("source", "First approve the text that this translates.");
    }
    notice.approve(login(), clock.instant());
    prove("notice.approved", notice);
  }

  /**
   * Has a text written anew.
   *
   * @throws InvalidInput if no reason is given
   */
  @Needs(Permission.NOTICES_APPROVE)
  public void sendBack(UUID id, String reason) {
    var notice = locked(id, PublicationState.SUBMITTED);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidInput("reason", "Say what to change, in at most 1000 characters.");
    }
    notice.sendBack(reason.strip());
    prove("notice.sent-back", notice);
  }

  /**
   * Publishes an approved text; what people read before is superseded by it.
   *
   * @throws InvalidInput if what it translates is not published
   * @throws Stale if it is not approved
   */
  @Needs(Permission.NOTICES_WRITE)
  public void publish(UUID id) {
    var notice = locked(id, PublicationState.APPROVED);
    if (source(notice).filter(text -> text.state() != PublicationState.PUBLISHED).isPresent()) {
      throw new InvalidInput("source", "First publish the text that this translates.");
    }
    Instant now = clock.instant();
    shelf.of(notice.topic()).stream()
        .filter(other -> other.state() == PublicationState.PUBLISHED)
        .filter(other -> isReplacedBy(other, notice))
        .forEach(
            other -> {
              other.supersede(now);
              prove("notice.superseded", other);
            });
    notice.publish(now);
    prove("notice.published", notice);
  }

  /** What matters has changed: an older translation would tell people something wrong. */
  private boolean isReplacedBy(Notice other, Notice by) {
    return other.language().equals(by.language())
        || isFirst(by) && by.isMaterial() && other.number() < by.number();
  }

  private Optional<Notice> source(Notice notice) {
    return isFirst(notice)
        ? Optional.empty()
        : shelf.of(notice.topic()).stream()
            .filter(this::isFirst)
            .filter(other -> other.number() == notice.number())
            .findFirst();
  }

  private boolean isFirst(Notice notice) {
    return notice.language().equals(purposes.jurisdiction().languages().get(0));
  }

  private static boolean isOut(Notice notice) {
    return notice.publishedAt().isPresent();
  }

  private Notice found(UUID id) {
    return shelf.find(id).orElseThrow(() -> new NotFound("notice " + id));
  }

  private Notice locked(UUID id, PublicationState needed) {
    var notice = shelf.lock(id).orElseThrow(() -> new NotFound("notice " + id));
    if (notice.state() != needed) {
      throw new Stale("The text");
    }
    return notice;
  }

  private NoticeText text(Notice notice) {
    return NoticeText.of(notice, purposes.elementsOf(notice.topic()).keySet());
  }

  private String login() {
    return caller.get().name();
  }

  private void prove(String kind, Notice notice) {
    evidence.record(
        Act.of(kind)
            .by(caller.get().actor())
            .fact("notice", notice.id())
            .fact("topic", notice.topic())
            .fact("number", notice.number())
            .fact("language", notice.language())
            .fact("sha256", NoticeDigest.of(notice)));
  }
}
