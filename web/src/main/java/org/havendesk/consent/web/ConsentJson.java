package org.havendesk.consent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.channels.web.TicketJson;
import org.havendesk.consent.ChoiceView;
import org.havendesk.consent.Decision;
import org.havendesk.consent.NewChoice;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Standing;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;

/** How partners write and read consents; openapi.yaml says what each field means. */
public final class ConsentJson {

  private ConsentJson() {}

  /** A new choice. */
  public record NewConsent(
      TicketJson.CustomerBody person,
      String purpose,
      String channel,
      String act,
      UUID notice,
      String shown,
      String by,
      OffsetDateTime at) {

    /** Whose choice it is. */
    Contact whose() {
      if (person == null) {
        throw new InvalidInput("person", "Say whose choice this is.");
      }
      return person.contact();
    }

    /**
     * What was chosen.
     *
     * @throws InvalidInput naming the field
     */
    NewChoice chosen() {
      return new NewChoice(
          purpose,
          Optional.ofNullable(channel),
          named(ConsentAct.class, "act", act == null ? "given" : act),
          Optional.ofNullable(notice),
          Optional.ofNullable(shown),
          named(GivenBy.class, "by", by == null ? "self" : by),
          Optional.ofNullable(at).map(OffsetDateTime::toInstant));
    }

    private static <T extends Enum<T>> T named(Class<T> type, String field, String name) {
      try {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw new InvalidInput(field, "There is no such value.");
      }
    }
  }

  /** One choice. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Consent(
      UUID id,
      UUID person,
      String purpose,
      Optional<String> channel,
      String act,
      OffsetDateTime at,
      Optional<UUID> notice,
      Optional<String> shown,
      String source,
      String by,
      UUID receipt) {

    static Consent of(ChoiceView view) {
      return new Consent(
          view.id(),
          view.person(),
          view.purpose(),
          view.channel(),
          view.act(),
          time(view.at()),
          view.notice(),
          view.shown(),
          view.source(),
          view.givenBy(),
          view.receipt());
    }
  }

  /** How a person stands to one purpose. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ConsentStanding(
      String purpose,
      Optional<String> channel,
      String state,
      Optional<String> flaw,
      Optional<OffsetDateTime> since,
      Optional<UUID> consent,
      Optional<OffsetDateTime> askFrom) {

    static ConsentStanding of(Standing standing) {
      return new ConsentStanding(
          standing.purpose(),
          standing.channel(),
          standing.state().toString(),
          standing.flaw().map(Object::toString),
          standing.since().map(ConsentJson::time),
          standing.entry(),
          standing.askFrom().map(ConsentJson::time));
    }
  }

  /** What counts now, and all that was chosen. */
  public record Consents(List<ConsentStanding> standings, List<Consent> history) {

    static Consents of(List<Standing> standings, List<ChoiceView> history) {
      return new Consents(
          standings.stream().map(ConsentStanding::of).toList(),
          history.stream().map(Consent::of).toList());
    }
  }

  /** Whether data may be used. */
  public record ConsentDecision(boolean permitted, String reason, String citation) {

    static ConsentDecision of(Decision decision) {
      return new ConsentDecision(
          decision.permitted(), decision.reason().toString(), decision.citation());
    }
  }

  /** What people are told now. */
  public record PublishedNotice(
      UUID id,
      String topic,
      int version,
      String language,
      String title,
      Map<String, String> elements,
      OffsetDateTime publishedAt) {

    static PublishedNotice of(NoticeText text) {
      return new PublishedNotice(
          text.id(),
          text.topic(),
          text.number(),
          text.language(),
          text.title(),
          text.elements(),
          time(text.publishedAt().orElseThrow()));
    }
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
