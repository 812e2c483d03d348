package org.havendesk.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.havendesk.channels.SafeHtml;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.people.Contact;
import org.havendesk.tickets.PastMessage;
import org.havendesk.tickets.store.MessageKind;

/** Makes a ticket of one record of another system's JSON, as its {@link Adapter} says. */
final class AdaptedTicket {

  private final Adapter adapter;
  private final KnownThere known;
  private final Colleagues colleagues;

  AdaptedTicket(Adapter adapter, KnownThere known, Colleagues colleagues) {
    this.adapter = adapter;
    this.known = known;
    this.colleagues = colleagues;
  }

  Found read(long place, JsonNode record) {
    JsonNode node = Adapter.unwrapped(record, adapter.wrapped());
    Optional<String> id = Adapter.text(node, adapter.ticket().id()).filter(Found::isId);
    try {
      if (id.isEmpty()) {
        throw new NotTaken(RefusalReason.NO_ID);
      }
      if (adapter.deleted().stream().anyMatch(sign -> sign.holds(node))) {
        throw new NotTaken(RefusalReason.DELETED);
      }
      return ticket(place, id.get(), node);
    } catch (NotTaken refused) {
      return Found.refused(place, id, refused.reason());
    }
  }

  private Found ticket(long place, String id, JsonNode node) throws NotTaken {
    Adapter.Fields fields = adapter.ticket();
    Contact customer = someone(node, fields.customer()).contact();
    Instant created = time(node, fields.created());
    var draft = new Draft(customer, created);
    draft.subject = Adapter.text(node, fields.subject());
    draft.status = word(node, fields.status(), adapter.statuses());
    draft.priority = word(node, fields.priority(), adapter.priorities());
    draft.channel = word(node, fields.channel(), adapter.channels());
    draft.assignee = someone(node, fields.assignee()).email().flatMap(colleagues::withEmail);
    var parties =
        new Parties(
            customer,
            Adapter.text(node, fields.customer().id()),
            Adapter.text(node, fields.assignee().id()),
            draft.assignee);
    draft.tag(Adapter.each(node, fields.tags()).map(AdaptedTicket::tag).toList());
    if (Adapter.text(node, fields.updated()).isPresent()) {
      draft.updated = Optional.of(time(node, fields.updated()));
    }
    return Found.ticket(place, id, draft.with(messages(node, parties, created)));
  }

  /** Who has to do with a ticket, and by which numbers they are known there. */
  private record Parties(
      Contact customer,
      Optional<String> customerId,
      Optional<String> assigneeId,
      Optional<String> assignee) {}

  /** A tag, or an object that has its name. */
  private static String tag(JsonNode tag) {
    return tag.isObject() ? tag.path("name").asText() : tag.asText();
  }

  private List<PastMessage> messages(JsonNode node, Parties parties, Instant created)
      throws NotTaken {
    Adapter.Said said = adapter.messages();
    List<PastMessage> messages = new ArrayList<>();
    List<JsonNode> each =
        Adapter.each(
                node,
                node.at(said.list()).isArray() ? said.list() : said.elseList().orElse(said.list()))
            .map(record -> Adapter.unwrapped(record, said.wrapped()))
            .toList();
    if (each.isEmpty() || adapter.ticket().textComesFirst()) {
      var words =
          Words.of(node, adapter.ticket().text(), adapter.ticket().html(), Optional.empty());
      if (!words.isEmpty()) {
        messages.add(
            message(MessageKind.INBOUND, Optional.empty(), Optional.empty(), words, created));
      }
    }
    for (JsonNode one : each) {
      var words = Words.of(one, said.text(), said.html(), said.htmlIf()).naming(files(one));
      if (!words.isEmpty()) {
        messages.add(message(one, words, parties));
      }
    }
    return messages;
  }

  private List<String> files(JsonNode message) {
    return Adapter.each(message, adapter.messages().files())
        .flatMap(file -> Adapter.text(file, adapter.messages().fileName()).stream())
        .toList();
  }

  private PastMessage message(JsonNode node, Words words, Parties parties) throws NotTaken {
    Adapter.Said said = adapter.messages();
    Customer author = someone(node, said.author());
    Optional<String> id = Adapter.text(node, said.author().id());
    Optional<String> colleague =
        author
            .email()
            .flatMap(colleagues::withEmail)
            .or(() -> id.equals(parties.assigneeId()) ? parties.assignee() : Optional.empty());
    Instant at = time(node, said.at());
    if (said.internal().holds(node)) {
      return message(MessageKind.NOTE, Optional.empty(), colleague, words, at);
    }
    if (!isInbound(node, author, parties)) {
      return message(MessageKind.OUTBOUND, Optional.empty(), colleague, words, at);
    }
    boolean others = author.email().isPresent() && !author.isSameAs(parties.customer());
    Optional<Contact> writer = others ? Optional.of(author.contact()) : Optional.empty();
    return message(MessageKind.INBOUND, writer, Optional.empty(), words, at);
  }

  private static PastMessage message(
      MessageKind kind,
      Optional<Contact> writer,
      Optional<String> author,
      Words words,
      Instant at) {
    return new PastMessage(
        kind, writer, author, words.text(), words.html(), Optional.empty(), List.of(), at);
  }

  private boolean isInbound(JsonNode node, Customer author, Parties parties) {
    Optional<Boolean> said =
        adapter
            .messages()
            .inbound()
            .filter(sign -> sign.isAnswered(node))
            .map(sign -> sign.holds(node));
    Optional<String> id = Adapter.text(node, adapter.messages().author().id());
    Optional<Boolean> byRole = id.flatMap(known::isColleague).map(colleague -> !colleague);
    return said.or(() -> byRole)
        .orElseGet(
            () ->
                id.isPresent() && id.equals(parties.customerId())
                    || author.email().isPresent() && author.isSameAs(parties.customer()));
  }

  /** Who is named there, or has the number that is. */
  private Customer someone(JsonNode node, Adapter.Someone fields) {
    Customer there = Adapter.text(node, fields.id()).flatMap(known::find).orElse(Customer.NOBODY);
    return there.or(
        new Customer(
            Adapter.text(node, fields.email()).flatMap(AdaptedTicket::address),
            Adapter.text(node, fields.name()).filter(name -> !name.contains("@")),
            Adapter.text(node, fields.phone()),
            Optional.empty(),
            Optional.empty(),
            Adapter.text(node, fields.language())));
  }

  /** An address, also where it stands behind a name (RFC 5322, 3.4). */
  private static Optional<String> address(String text) {
    if (!text.contains("@")) {
      return Optional.empty();
    }
    try {
      InternetAddress[] parsed = InternetAddress.parseHeader(text, false);
      return parsed.length == 0 ? Optional.empty() : Optional.of(parsed[0].getAddress());
    } catch (AddressException broken) {
      return Optional.of(text);
    }
  }

  private static Instant time(JsonNode node, List<String> pointers) throws NotTaken {
    String text =
        Adapter.text(node, pointers).orElseThrow(() -> new NotTaken(RefusalReason.WRONG_TIME));
    return Moments.read(text);
  }

  private static <T> Optional<T> word(JsonNode node, List<String> pointers, Map<String, T> means) {
    return Adapter.text(node, pointers)
        .map(said -> means.get(said.strip().toLowerCase(Locale.ROOT)));
  }

  /** What was said, plain and formatted. */
  private record Words(String text, Optional<String> html) {

    static Words of(
        JsonNode node,
        List<String> plain,
        List<String> marked,
        Optional<Adapter.Condition> markedIf) {
      Optional<String> written = Adapter.text(node, marked);
      boolean isMarked = markedIf.map(sign -> sign.holds(node)).orElse(true);
      Optional<String> html = written.filter(any -> isMarked).flatMap(SafeHtml::of);
      String text =
          Adapter.text(node, plain)
              .or(() -> isMarked ? written.map(SafeHtml::textOf) : written)
              .orElse("");
      return new Words(text.strip(), html);
    }

    Words naming(List<String> files) {
      if (files.isEmpty()) {
        return this;
      }
      String note = "[Files that stayed there: " + String.join(", ", files) + "]";
      return new Words(
          (text + "\n\n" + note).strip(),
          html.isEmpty() ? html : SafeHtml.of(html.get() + "<p>" + escaped(note) + "</p>"));
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    boolean isEmpty() {
      return text.isEmpty();
    }
  }
}
