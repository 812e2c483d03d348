package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.platform.Settings;
import org.havendesk.sealing.SignedTokens;

/**
 * What stands below every mail that leaves: the privacy notice, and one click to withdraw or to ask
 * for deletion (Art. 7(3), 12(2) GDPR: as easy to withdraw as to give).
 */
@ApplicationScoped
public class MailFooter {

  private static final String PURPOSE = "privacy";
  private static final Duration VALID = Duration.ofDays(90);
  private static final ResourceBundle.Control NO_DEFAULT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject private Settings settings;
  @Inject private SignedTokens tokens;
  @Inject private Clock clock;

  /**
   * The links of one mail, and their texts in its language.
   *
   * @param choices where consent is withdrawn; empty if the recipient is nobody we know
   */
  public record Links(Map<String, URI> byLabel, Optional<URI> choices) {

    /** As plain text, after the signature separator (RFC 3676, 4.3). */
    String asText() {
      return byLabel.entrySet().stream()
          .map(link -> link.getKey() + ": " + link.getValue())
          .collect(Collectors.joining("\n", "-- \n", "\n"));
    }

    /** As HTML. */
    String asHtml() {
      return byLabel.entrySet().stream()
          .map(Links::anchor)
          .collect(Collectors.joining(" · ", "<hr><p style=\"font-size:small\">", "</p>"));
    }

    private static String anchor(Map.Entry<String, URI> link) {
      return "<a href=\"%s\">%s</a>"
          .formatted(SafeHtml.escape(link.getValue().toString()), SafeHtml.escape(link.getKey()));
    }
  }

  /**
   * The links for a recipient.
   *
   * @param person empty if the recipient is nobody we know; then no link acts for them
   * @param language BCP 47 tag
   */
  public Links links(Optional<UUID> person, Optional<String> language) {
    return links(person, language, Optional.empty());
  }

  /** The same below an answer, with the place where its ticket can be read and answered. */
  Links links(Optional<UUID> person, Optional<String> language, Optional<URI> ticket) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "org.havendesk.channels.footer",
            language.map(Locale::forLanguageTag).orElse(Locale.ROOT),
            MailFooter.class.getClassLoader(),
            NO_DEFAULT);
    Optional<String> token =
        person.map(p -> tokens.sign(PURPOSE, p.toString(), clock.instant().plus(VALID)));
    Map<String, URI> links = new LinkedHashMap<>();
    ticket.ifPresent(uri -> links.put(texts.getString("ticket"), uri));
    links.put(texts.getString("notice"), page(""));
    Optional<URI> choices = token.map(t -> page("/choices?t=" + t));
    choices.ifPresent(uri -> links.put(texts.getString("choices"), uri));
    token
        .map(t -> page("/request?type=erasure&t=" + t))
        .ifPresent(uri -> links.put(texts.getString("erasure"), uri));
    return new Links(links, choices);
  }

  private URI page(String rest) {
    return URI.create(settings.link("/privacy" + rest));
  }
}
