package org.havendesk.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * How one system's JSON becomes tickets, as a file of this package says: where in a record what
 * stands (JSON Pointer, RFC 6901; of several the first that leads to something), and what its words
 * mean here.
 *
 * @param recognisedBy only this system's records have these
 * @param lists the fields of a document that hold its tickets
 * @param wrapped where in its record a ticket stands, if not at its root
 * @param deleted of such tickets nothing is taken over
 */
record Adapter(
    List<String> recognisedBy,
    List<String> lists,
    Optional<String> wrapped,
    People people,
    Fields ticket,
    Said messages,
    List<Condition> deleted,
    Map<String, TicketStatus> statuses,
    Map<String, Priority> priorities,
    Map<String, Channel> channels) {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).registerModule(new Jdk8Module());

  /** Something holds if this stands there, in whatever case. */
  record Condition(String at, String is) {

    boolean holds(JsonNode node) {
      return is.equalsIgnoreCase(text(node, List.of(at)).orElse(""));
    }

    boolean isAnswered(JsonNode node) {
      return text(node, List.of(at)).isPresent();
    }
  }

  /** Where somebody is named. */
  record Someone(
      List<String> id,
      List<String> email,
      List<String> name,
      List<String> phone,
      List<String> language) {

    Someone {
      id = none(id);
      email = none(email);
      name = none(name);
      phone = none(phone);
      language = none(language);
    }
  }

  /**
   * Who is named beside the tickets of a document.
   *
   * @param lists the fields that hold customers, or both where there is a role
   * @param colleagueLists the fields that hold colleagues
   * @param colleagues the roles that colleagues have
   */
  record People(
      List<String> lists,
      List<String> colleagueLists,
      Optional<String> wrapped,
      Someone fields,
      List<String> role,
      List<String> colleagues) {

    People {
      colleagueLists = none(colleagueLists);
      wrapped = known(wrapped);
      role = none(role);
      colleagues = none(colleagues);
    }

    /** Whether a field of this name holds people. */
    boolean isIn(String field) {
      return lists.contains(field) || colleagueLists.contains(field);
    }
  }

  /**
   * Where in a ticket what stands.
   *
   * @param textComesFirst whether its text is a message besides the others, and not only where
   *     there are no others
   */
  record Fields(
      List<String> id,
      List<String> subject,
      List<String> status,
      List<String> priority,
      List<String> channel,
      String tags,
      List<String> created,
      List<String> updated,
      List<String> text,
      List<String> html,
      boolean textComesFirst,
      Someone customer,
      Someone assignee) {

    Fields {
      html = none(html);
    }
  }

  /**
   * Where in a message what stands.
   *
   * @param htmlIf what is formatted only then
   * @param internal only colleagues see it then
   * @param inbound the customer, or another person, wrote it then; where that is not said, its
   *     author tells
   */
  record Said(
      String list,
      Optional<String> elseList,
      Optional<String> wrapped,
      List<String> at,
      List<String> text,
      List<String> html,
      Optional<Condition> htmlIf,
      Someone author,
      Condition internal,
      Optional<Condition> inbound,
      String files,
      List<String> fileName) {

    Said {
      elseList = known(elseList);
      wrapped = known(wrapped);
      text = none(text);
      htmlIf = known(htmlIf);
      inbound = known(inbound);
    }
  }

  Adapter {
    wrapped = known(wrapped);
  }

  /** The one for a kind of file. */
  static Adapter of(ImportKind kind) {
    return read(kind.name().toLowerCase(Locale.ROOT) + ".yaml", Adapter.class);
  }

  static <T> T read(String file, Class<T> type) {
    try (InputStream in = Adapter.class.getResourceAsStream(file)) {
      return YAML.readValue(Objects.requireNonNull(in, file), type);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  /** How many of the signs of this system a record has. */
  int likeness(JsonNode record) {
    return (int) recognisedBy.stream().filter(sign -> !record.at(sign).isMissingNode()).count();
  }

  /** What stands there, if it is anything plain; blank is nothing. */
  static Optional<String> text(JsonNode node, List<String> pointers) {
    return pointers.stream()
        .map(pointer -> node.at(JsonPointer.compile(pointer)))
        .filter(found -> found.isValueNode() && !found.isNull())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** What stands in a list there. */
  static Stream<JsonNode> each(JsonNode node, String pointer) {
    JsonNode list = node.at(JsonPointer.compile(pointer));
    return list.isArray()
        ? Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get)
        : Stream.empty();
  }

  /** A record without what it is wrapped in. */
  static JsonNode unwrapped(JsonNode record, Optional<String> pointer) {
    return pointer.map(record::at).filter(inner -> !inner.isMissingNode()).orElse(record);
  }

  private static List<String> none(List<String> pointers) {
    return pointers == null ? List.of() : pointers;
  }

  private static <T> Optional<T> known(Optional<T> value) {
    return value == null ? Optional.empty() : value;
  }
}
