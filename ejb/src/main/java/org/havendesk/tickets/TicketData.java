package org.havendesk.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldTerms;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.people.Identifiers;
import org.havendesk.people.PeopleDesk;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;
import org.havendesk.tickets.store.Attachment;
import org.havendesk.tickets.store.Draft;
import org.havendesk.tickets.store.DraftFile;
import org.havendesk.tickets.store.DraftFiles;
import org.havendesk.tickets.store.Drafts;
import org.havendesk.tickets.store.FieldValue;
import org.havendesk.tickets.store.FieldValues;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.MessageCopies;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/** What a person wrote to us, what we answered, and the files. */
@ApplicationScoped
public class TicketData implements PersonalDataHolder {

  @Inject private Tickets tickets;
  @Inject private Drafts drafts;
  @Inject private DraftFiles draftFiles;
  @Inject private MessageCopies copies;
  @Inject private FieldValues values;
  @Inject private FieldDesk fields;
  @Inject private PeopleDesk people;
  @Inject private CurrentCaller caller;

  @Override
  public String section() {
    return "tickets";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    List<Map<String, Object>> ticketRecords = new ArrayList<>();
    List<Map<String, Object>> messageRecords = new ArrayList<>();
    List<Map<String, Object>> fileRecords = new ArrayList<>();
    List<Map<String, Object>> draftRecords = new ArrayList<>();
    List<Map<String, Object>> draftFileRecords = new ArrayList<>();
    Identifiers own = people.identifiersOf(person);
    for (Ticket ticket : tickets.of(person)) {
      ticketRecords.add(fields(ticket));
      for (Message message : tickets.messagesOf(ticket.id())) {
        messageRecords.add(fields(message, own));
        if (message.writer().isEmpty()) {
          tickets.attachmentsOf(message.id()).forEach(file -> fileRecords.add(fields(file, sink)));
        }
      }
      drafts.of(ticket.id()).forEach(draft -> draftRecords.add(fields(ticket, draft, own)));
      draftFiles.of(ticket.id()).forEach(file -> draftFileRecords.add(fields(file, sink)));
    }
    for (Message message : tickets.saidElsewhereBy(person)) {
      messageRecords.add(elsewhere(message));
      for (Attachment file : tickets.attachmentsOf(message.id())) {
        fileRecords.add(fields(file, sink));
      }
    }
    sink.records("copies", copiesOf(person));
    sink.records("drafts", draftRecords);
    sink.records("draftFiles", draftFileRecords);
    sink.records("tickets", ticketRecords);
    sink.records("messages", messageRecords);
    sink.records("attachments", fileRecords);
    sink.records("fields", fieldsOf(person, own));
  }

  @Override
  public Map<String, Integer> erase(UUID person) {
    Map<String, Integer> erased = new LinkedHashMap<>(tickets.emptyFor(person));
    erased.put("message_copy", copies.emptyFor(person));
    erased.put("ticket_field_value", values.emptyFor(person));
    return erased;
  }

  /** Who got copies of what was written to the person (GDPR 15(1)(c)), and what copies they got. */
  private List<Map<String, Object>> copiesOf(UUID person) {
    return Stream.concat(
            tickets.of(person).stream().flatMap(ticket -> copies.in(ticket.id()).stream()),
            copies.to(person).stream())
        .map(
            copy -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("ticket", copy.ticket());
              fields.put("message", copy.message());
              copy.address().ifPresent(address -> fields.put("to", address));
              fields.put("createdAt", copy.createdAt());
              return fields;
            })
        .toList();
  }

  /** What colleagues filled in, personal or not; in their words it may name others. */
  private List<Map<String, Object>> fieldsOf(UUID person, Identifiers own) {
    Map<Long, FieldTerms> known = new HashMap<>();
    try (var scope = caller.as(Caller.system("tickets"))) {
      fields.all().forEach(field -> known.put(field.id(), field.terms()));
    }
    return tickets.of(person).stream()
        .flatMap(
            ticket ->
                values.in(ticket.id()).stream()
                    .map(value -> fields(ticket, known.get(value.field()), value, own)))
        .toList();
  }

  private static Map<String, Object> fields(
      Ticket ticket, FieldTerms terms, FieldValue value, Identifiers own) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ticket", ticket.id());
    fields.put("field", terms.name(ticket.language().orElse("")));
    String text = value.text().orElse("");
    fields.put("value", terms.kind() == FieldKind.TEXT ? ThirdParties.without(text, own) : text);
    return fields;
  }

  /** What the person said in somebody else's ticket. */
  private static Map<String, Object> elsewhere(Message message) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", message.id());
    fields.put("ticket", message.ticket());
    fields.put("from", "you");
    fields.put("internal", false);
    fields.put("text", message.text().orElse(""));
    message.html().ifPresent(html -> fields.put("html", html));
    fields.put("createdAt", message.createdAt());
    return fields;
  }

  private static Map<String, Object> fields(Ticket ticket) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", ticket.id());
    fields.put("subject", ticket.subject().orElse(""));
    fields.put("channel", ticket.channel().name());
    fields.put("status", ticket.status().name());
    fields.put("tags", List.copyOf(ticket.tags()));
    fields.put("createdAt", ticket.createdAt());
    fields.put("updatedAt", ticket.updatedAt());
    return fields;
  }

  private static Map<String, Object> fields(Message message, Identifiers own) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", message.id());
    fields.put("ticket", message.ticket());
    boolean others = message.writer().isPresent();
    fields.put("from", others ? "another" : message.kind() == MessageKind.INBOUND ? "you" : "us");
    boolean internal = message.kind() == MessageKind.NOTE;
    boolean amongUs = internal || others;
    fields.put("internal", internal);
    String text = message.text().orElse("");
    fields.put("text", amongUs ? ThirdParties.without(text, own) : text);
    message.html().filter(html -> !amongUs).ifPresent(html -> fields.put("html", html));
    if (!message.copied().isEmpty() && !others) {
      fields.put("copied", message.copied());
    }
    fields.put("createdAt", message.createdAt());
    return fields;
  }

  /** What a colleague is still writing, as among ourselves as a note. */
  private static Map<String, Object> fields(Ticket ticket, Draft draft, Identifiers own) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ticket", ticket.id());
    fields.put("internal", true);
    fields.put("text", ThirdParties.without(draft.text().orElse(""), own));
    fields.put("keptAt", draft.keptAt());
    return fields;
  }

  private Map<String, Object> fields(DraftFile file, ExportSink sink) {
    String name = file.name().orElse("file");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ticket", file.ticket());
    fields.put("internal", true);
    fields.put("name", name);
    fields.put("mediaType", file.mediaType());
    fields.put("size", file.size());
    fields.put("keptAt", file.keptAt());
    draftFiles
        .contentOf(file)
        .ifPresent(content -> fields.put("file", sink.file(name, file.mediaType(), content)));
    return fields;
  }

  private Map<String, Object> fields(Attachment file, ExportSink sink) {
    String name = file.name().orElse("file");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", file.id());
    fields.put("message", file.message());
    fields.put("name", name);
    fields.put("mediaType", file.mediaType());
    fields.put("size", file.size());
    tickets
        .contentOf(file.id())
        .ifPresent(content -> fields.put("file", sink.file(name, file.mediaType(), content)));
    return fields;
  }
}
