package org.havendesk.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.fields.FieldTerms;
import org.havendesk.people.Contact;
import org.havendesk.people.PersonView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.TicketFieldView;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.MessageKind;

/** How partners write and read tickets. Enumerations are in lower case, times in RFC 3339. */
public final class TicketJson {

  private TicketJson() {}

  /** A new ticket with the customer's first words. */
  public record NewTicketBody(
      String channel,
      CustomerBody customer,
      String subject,
      String body,
      List<FileBody> attachments) {}

  /** The customer as the partner knows them: an e-mail address or a telephone number at least. */
  public record CustomerBody(
      String email, String name, String phone, String country, String region, String language) {

    /** The same, as services take it. */
    public Contact contact() {
      return new Contact(
          Optional.ofNullable(email),
          Optional.ofNullable(name),
          Optional.ofNullable(phone),
          Optional.ofNullable(country),
          Optional.ofNullable(region),
          Optional.ofNullable(language));
    }
  }

  /** A further message. */
  public record NewMessageBody(String kind, String body, List<FileBody> attachments) {}

  /** A file on its way in, at most 25 MB. */
  public record FileBody(String name, String contentBase64) {}

  /**
   * What to change (RFC 7396): a field that is left out stays, null takes the assignee or team
   * away, or empties a field of one's own.
   *
   * @param fields of one's own, by their numbers
   */
  public record ChangeBody(
      String status,
      String priority,
      Optional<String> assignee,
      Set<String> tags,
      Optional<String> team,
      Map<String, Optional<FieldBody>> fields) {

    /**
     * What to put into fields of one's own, by number: nothing where it is to be emptied.
     *
     * @throws InvalidInput if something else than a number names one
     */
    Map<Long, Optional<String>> filled() {
      Map<Long, Optional<String>> filled = new LinkedHashMap<>();
      if (fields != null) {
        fields.forEach(
            (number, body) -> {
              if (!number.matches("[1-9][0-9]{0,17}")) {
                throw new InvalidInput("fields", "Name fields by their numbers.");
              }
              // An absent value reads as null, an explicit null as an empty Optional.
              Optional<String> value = body.isEmpty() ? Optional.empty() : body.get().value();
              if (value != null) {
                filled.put(Long.valueOf(number), value);
              }
            });
      }
      return filled;
    }
  }

  /** What to put into a field of one's own; null empties it. */
  public record FieldBody(Optional<String> value) {}

  /** A ticket; its fields and messages only when it is alone. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Ticket(
      long id,
      String status,
      String priority,
      String channel,
      Optional<String> subject,
      Person customer,
      Optional<String> assignee,
      Optional<String> team,
      Optional<String> language,
      Optional<Long> relatedTo,
      Set<String> tags,
      OffsetDateTime createdAt,
      OffsetDateTime updatedAt,
      Optional<Map<Long, Field>> fields,
      Optional<List<Message>> messages) {

    static Ticket of(TicketView view, PersonView customer) {
      return of(view.ticket(), customer, Optional.of(view.fields()), Optional.of(view.messages()));
    }

    static Ticket of(
        TicketRow row,
        PersonView customer,
        Optional<List<TicketFieldView>> fields,
        Optional<List<MessageView>> messages) {
      return new Ticket(
          row.id(),
          spelled(row.status()),
          spelled(row.priority()),
          spelled(row.channel()),
          row.subject(),
          Person.of(customer),
          row.assignee(),
          row.team(),
          row.language(),
          row.relatedTo(),
          row.tags(),
          row.createdAt().atOffset(ZoneOffset.UTC),
          row.updatedAt().atOffset(ZoneOffset.UTC),
          fields.map(Field::of),
          messages.map(all -> all.stream().map(Message::of).toList()));
    }
  }

  /**
   * A field of one's own.
   *
   * @param name by language (BCP 47)
   * @param value missing if there is nothing
   * @param masked whether it is a mask
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Field(
      Map<String, String> name,
      String kind,
      boolean personal,
      List<String> choices,
      Optional<String> value,
      boolean masked) {

    static Map<Long, Field> of(List<TicketFieldView> views) {
      Map<Long, Field> fields = new LinkedHashMap<>();
      views.forEach(view -> fields.put(view.field().id(), of(view)));
      return fields;
    }

    private static Field of(TicketFieldView view) {
      FieldTerms terms = view.field().terms();
      return new Field(
          terms.names(),
          spelled(terms.kind()),
          terms.personal(),
          terms.choices(),
          view.value(),
          view.masked());
    }
  }

  /** The customer of a ticket; masked unless the token may read personal data. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Person(
      UUID id,
      Optional<String> name,
      Optional<String> email,
      Optional<String> phone,
      Optional<String> country,
      Optional<String> region,
      Optional<String> language,
      boolean masked,
      boolean erased,
      Set<Use> stopped) {

    static Person of(PersonView view) {
      return new Person(
          view.id(),
          view.name(),
          view.email(),
          view.phone(),
          view.country(),
          view.region(),
          view.language(),
          view.masked(),
          view.erased(),
          view.stopped());
    }
  }

  /** Something said in a ticket; the body is missing once the customer is erased. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Message(
      long id,
      String kind,
      Optional<String> author,
      Optional<String> body,
      String delivery,
      OffsetDateTime createdAt,
      List<Attachment> attachments) {

    static Message of(MessageView view) {
      return new Message(
          view.id(),
          view.writer().isPresent() ? "copied-in" : kind(view.kind()),
          view.author(),
          view.text(),
          spelled(view.delivery()),
          view.createdAt().atOffset(ZoneOffset.UTC),
          view.attachments().stream()
              .map(file -> new Attachment(file.id(), file.name(), file.mediaType(), file.size()))
              .toList());
    }

    static String kind(MessageKind kind) {
      return switch (kind) {
        case INBOUND -> "customer";
        case OUTBOUND -> "reply";
        case NOTE -> "note";
      };
    }
  }

  /** A file of a message, its size in bytes. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Attachment(long id, Optional<String> name, String mediaType, long size) {}

  /** A page of tickets, newest first; the next one is in the header Link. */
  public record Page(List<Ticket> tickets) {}

  /**
   * Decodes the files of a body.
   *
   * @throws InvalidInput naming the file that can't be decoded
   */
  static List<Upload> uploads(List<FileBody> files) {
    List<Upload> uploads = new ArrayList<>();
    for (FileBody file : files == null ? List.<FileBody>of() : files) {
      String field = "attachments[" + uploads.size() + "]";
      if (file == null || file.name() == null || file.name().isBlank()) {
        throw new InvalidInput(field + ".name", "Give the file a name.");
      }
      uploads.add(Upload.of(file.name(), decode(field, file.contentBase64())));
    }
    return uploads;
  }

  private static byte[] decode(String field, String content) {
    try {
      return Base64.getDecoder().decode(content == null ? "?" : content);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(field + ".contentBase64", "Send the content in Base64 (RFC 4648, 4).");
    }
  }

  static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant that a partner spelled.
   *
   * @throws InvalidInput naming the field and what can be said
   */
  static <E extends Enum<E>> E constant(Class<E> type, String field, String spelled) {
    for (E value : type.getEnumConstants()) {
      if (spelled(value).equals(spelled)) {
        return value;
      }
    }
    List<String> known =
        java.util.Arrays.stream(type.getEnumConstants()).map(TicketJson::spelled).toList();
    throw new InvalidInput(field, "Say one of " + String.join(", ", known) + ".");
  }
}
