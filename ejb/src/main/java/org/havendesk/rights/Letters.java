package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.channels.Letter;
import org.havendesk.channels.Postbox;
import org.havendesk.recipients.Telling;
import org.havendesk.regulation.RefusalGround;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;

/**
 * What we write to people about their requests. Each letter is sealed with the request's own key:
 * so it outlives the person's key by just the time it takes to be handed over.
 */
@ApplicationScoped
public class Letters {

  @Inject private Postbox postbox;
  @Inject private Links links;
  @Inject private LocalLaw law;
  @Inject private OtherHands others;
  @Inject private CurrentCaller caller;

  /**
   * The link to confirm. Who speaks for somebody is not believed: the person confirms that they
   * may.
   *
   * @param byAgent whether somebody says that the person authorized them
   */
  void askToConfirm(RightsRequest request, boolean byAgent) {
    String kind = byAgent ? "authorized" : "confirm";
    boolean registered = request.channel() == RequestChannel.AGENT;
    send(request, registered ? "agent" : kind, links.confirmation(request.id()));
  }

  /** It arrived; nobody is asked who they are. */
  void arrived(RightsRequest request) {
    send(request, "arrived", links.followLink(request.id()));
  }

  void recorded(RightsRequest request) {
    send(request, "recorded", links.followLink(request.id()) + told(request));
  }

  void exportReady(RightsRequest request) {
    send(request, "export", links.followLink(request.id()));
  }

  void nothingHeld(RightsRequest request) {
    send(request, "nothing", links.followLink(request.id()));
  }

  /** The last letter: the link leads to the receipt. */
  void erased(RightsRequest request) {
    send(request, "erased", links.followLink(request.id()) + told(request));
  }

  void done(RightsRequest request, String note) {
    send(request, "done", note + told(request));
  }

  /**
   * What the law wants to be said, its article, what there is to say of this very case, and where
   * to appeal.
   *
   * @param appeal until when, where the law has an appeal
   */
  void refused(
      RightsRequest request,
      RefusalGround ground,
      Optional<String> words,
      Optional<OffsetDateTime> appeal) {
    var locale = Locale.forLanguageTag(request.language());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(ground.textIn(locale) + " (" + ground.citation() + ")");
    words.ifPresent(paragraphs::add);
    appeal.ifPresent(
        until -> {
          var link = links.followLink(request.id());
          paragraphs.add(text(locale, "hint.appeal", new Object[] {day(until, locale), link}));
        });
    send(request, "refused", String.join("\n\n", paragraphs));
  }

  /** Who else is told, by name: people may know (GDPR 19). */
  private String told(RightsRequest request) {
    var names =
        others.told(request).stream().map(Telling.Told::name).collect(Collectors.joining(", "));
    var locale = Locale.forLanguageTag(request.language());
    return names.isEmpty() ? "" : "\n\n" + text(locale, "hint.told", new Object[] {names});
  }

  /** A day as people write it, in their language. */
  static String day(OffsetDateTime moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(moment);
  }

  /** More time is taken: until when, and why. */
  void extended(RightsRequest request, String until, String reasons) {
    send(request, "extended", until + "\n\n" + reasons);
  }

  /** An appeal was granted; the link follows the request that begins anew. */
  void takenUpAnew(RightsRequest request) {
    send(request, "anew", links.followLink(request.id()));
  }

  /** A question, and where to answer it. */
  void asked(RightsRequest request, String question) {
    send(request, "asked", question + "\n\n" + links.followLink(request.id()));
  }

  /** One more step, and where to take it. */
  void proveIdentity(RightsRequest request) {
    send(request, "identity", links.followLink(request.id()));
  }

  /** The appeal arrived. */
  void appealed(RightsRequest request) {
    send(request, "appealed", links.followLink(request.id()));
  }

  /** A restriction ends; its request is closed and has no key any more, so the person's seals. */
  void lifted(RightsRequest request, UUID person, String email, String day) {
    post(request, person, email, "lifted", day);
  }

  private void send(RightsRequest request, String kind, String linkOrText) {
    request
        .address()
        .ifPresent(
            address -> request.wrote(post(request, request.id(), address, kind, linkOrText)));
  }

  private UUID post(
      RightsRequest request, UUID key, String address, String kind, String linkOrText) {
    var locale = Locale.forLanguageTag(request.language());
    var words = words(request, linkOrText, locale);
    var subject = text(locale, kind + ".subject", words);
    var body = text(locale, kind + ".text", words);
    var letter =
        new Letter(
            key, address, subject, body, Optional.of(html(body)), Optional.of(request.language()));
    try (var scope = caller.as(Caller.system("rights"))) {
      return postbox.send(letter);
    }
  }

  private Object[] words(RightsRequest request, String linkOrText, Locale locale) {
    var jurisdiction = law.jurisdiction();
    var right = law.rights().get(request.type());
    return new Object[] {
      right == null ? request.type() : right.nameIn(locale),
      linkOrText,
      request.id().toString(),
      jurisdiction.controller().name(),
      jurisdiction.controller().authority(),
      jurisdiction.controller().authorityUrl(),
      request.receipt().map(Object::toString).orElse("–"),
      request.filedBy().orElse("–")
    };
  }

  private static String text(Locale locale, String key, Object[] words) {
    var bundle =
        ResourceBundle.getBundle(
            "org.havendesk.rights.letters", locale, Letters.class.getClassLoader());
    return new MessageFormat(bundle.getString(key), locale).format(words);
  }

  private static String html(String text) {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    var linked = escaped.replaceAll("https://\\S+", "<a href=\"$0\">$0</a>");
    return List.of(linked.split("\n\n")).stream()
        .map(paragraph -> "<p>" + paragraph.replace("\n", "<br/>") + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
