package org.havendesk.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.consent.Standing;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.consent.web.ConsentJson;
import org.havendesk.consent.web.ConsentsResource;
import org.havendesk.consent.web.NoticesResource;
import org.havendesk.evidence.web.EvidenceResource;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.regulation.Confidence;
import org.havendesk.regulation.RecipientKind;
import org.havendesk.rights.RequestPath;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.web.RightsJson;
import org.havendesk.rights.web.RightsRequestsResource;
import org.havendesk.rights.web.SignalsResource;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Delivery;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.transfers.TransferDecision;
import org.havendesk.transfers.store.SafeguardKind;
import org.havendesk.transfers.web.RecipientsResource;
import org.havendesk.transfers.web.TransferJson;
import org.havendesk.transfers.web.TransfersResource;
import org.junit.jupiter.api.Test;

/** The published document says what the code reads and writes. */
class OpenApiTest {

  private static final Map<String, Class<? extends Record>> SCHEMAS =
      Map.ofEntries(
          Map.entry("NewTicket", TicketJson.NewTicketBody.class),
          Map.entry("Customer", TicketJson.CustomerBody.class),
          Map.entry("NewMessage", TicketJson.NewMessageBody.class),
          Map.entry("NewAttachment", TicketJson.FileBody.class),
          Map.entry("TicketChange", TicketJson.ChangeBody.class),
          Map.entry("TicketFieldChange", TicketJson.FieldBody.class),
          Map.entry("TicketField", TicketJson.Field.class),
          Map.entry("Ticket", TicketJson.Ticket.class),
          Map.entry("TicketPage", TicketJson.Page.class),
          Map.entry("TicketSearch", TicketSearchJson.SearchBody.class),
          Map.entry("FoundTickets", TicketSearchJson.FoundPage.class),
          Map.entry("FoundTicket", TicketSearchJson.Found.class),
          Map.entry("Snippet", TicketSearchJson.Snippet.class),
          Map.entry("Mark", TicketSearchJson.Mark.class),
          Map.entry("Person", TicketJson.Person.class),
          Map.entry("Message", TicketJson.Message.class),
          Map.entry("Attachment", TicketJson.Attachment.class),
          Map.entry("NewRightsRequest", RightsJson.NewRequest.class),
          Map.entry("RightsRequestPerson", RightsJson.Person.class),
          Map.entry("Residence", RightsJson.Residence.class),
          Map.entry("RightsRequest", RightsJson.Request.class),
          Map.entry("NewAppeal", RightsJson.NewAppeal.class),
          Map.entry("Station", RightsJson.Station.class),
          Map.entry("Reading", RightsJson.Other.class),
          Map.entry("Clock", RightsJson.Clock.class),
          Map.entry("Signals", RightsJson.Signals.class),
          Map.entry("HonouredSignals", RightsJson.Honoured.class),
          Map.entry("HonouredSignal", RightsJson.Used.class),
          Map.entry("NewConsent", ConsentJson.NewConsent.class),
          Map.entry("Consent", ConsentJson.Consent.class),
          Map.entry("ConsentStanding", ConsentJson.ConsentStanding.class),
          Map.entry("Consents", ConsentJson.Consents.class),
          Map.entry("ConsentDecision", ConsentJson.ConsentDecision.class),
          Map.entry("Recipients", TransferJson.Recipients.class),
          Map.entry("RegisteredRecipient", TransferJson.RegisteredRecipient.class),
          Map.entry("Transfer", TransferJson.Transfer.class),
          Map.entry("NewAssessment", TransferJson.NewAssessment.class),
          Map.entry("PublishedNotice", ConsentJson.PublishedNotice.class),
          Map.entry("Problem", Problem.class),
          Map.entry("FieldError", Problem.FieldError.class));

  private static final Map<String, Class<? extends Enum<?>>> CLOSED_SETS =
      Map.ofEntries(
          Map.entry("NewTicket/properties/channel", Channel.class),
          Map.entry("Ticket/properties/channel", Channel.class),
          Map.entry("Ticket/properties/status", TicketStatus.class),
          Map.entry("Ticket/properties/priority", Priority.class),
          Map.entry("TicketSearch/properties/priority", Priority.class),
          Map.entry("TicketSearch/properties/status/items", TicketStatus.class),
          Map.entry("TicketChange/properties/status", TicketStatus.class),
          Map.entry("TicketChange/properties/priority", Priority.class),
          Map.entry("TicketField/properties/kind", FieldKind.class),
          Map.entry("Message/properties/delivery", Delivery.class),
          Map.entry("RightsRequest/properties/status", RequestStatus.class),
          Map.entry("RightsRequest/properties/outcome", Outcome.class),
          Map.entry("Station/properties/place", RequestPath.Place.class),
          Map.entry("Clock/properties/confidence", Confidence.class),
          Map.entry("RegisteredRecipient/properties/kind", RecipientKind.class),
          Map.entry("Transfer/properties/ground", TransferDecision.Ground.class),
          Map.entry("NewAssessment/properties/kind", SafeguardKind.class),
          Map.entry("Consent/properties/act", ConsentAct.class),
          Map.entry("ConsentStanding/properties/state", Standing.State.class),
          Map.entry("NewConsent/properties/by", GivenBy.class),
          Map.entry("Consent/properties/by", GivenBy.class));

  private final JsonNode document = read();

  @Test
  void every_schema_has_the_fields_that_are_read_or_written() {
    Set<String> described = names(document.at("/components/schemas"));
    described.remove("Entry"); // EvidenceResource writes it from a map.
    assertThat(described).isEqualTo(new TreeSet<>(SCHEMAS.keySet()));
    SCHEMAS.forEach(
        (schema, type) ->
            assertThat(names(document.at("/components/schemas/" + schema + "/properties")))
                .as(schema)
                .isEqualTo(components(type)));
  }

  @Test
  void every_closed_set_has_the_values_that_there_are() {
    CLOSED_SETS.forEach(
        (place, type) ->
            assertThat(document.at("/components/schemas/" + place + "/enum"))
                .as(place)
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                    Arrays.stream(type.getEnumConstants()).map(TicketJson::spelled).toList()));
  }

  @Test
  void every_call_is_described() {
    Set<String> calls = new TreeSet<>();
    for (Class<?> resource :
        List.of(
            TicketsResource.class,
            TicketSearchResource.class,
            RightsRequestsResource.class,
            SignalsResource.class,
            ConsentsResource.class,
            NoticesResource.class,
            RecipientsResource.class,
            TransfersResource.class,
            EvidenceResource.class)) {
      for (Method method : resource.getDeclaredMethods()) {
        Arrays.stream(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .filter(verb -> verb != null)
            .forEach(verb -> calls.add(path(resource, method) + " " + verb.value()));
      }
    }
    Set<String> described = new TreeSet<>();
    for (String path : names(document.at("/paths"))) {
      names(document.at("/paths").get(path)).stream()
          .filter(verb -> !verb.equals("parameters"))
          .forEach(verb -> described.add(path + " " + verb.toUpperCase(Locale.ROOT)));
    }
    assertThat(described).isEqualTo(calls);
  }

  private static String path(Class<?> resource, Method method) {
    Path rest = method.getAnnotation(Path.class);
    String whole =
        "/api/v1/"
            + resource.getAnnotation(Path.class).value()
            + (rest == null ? "" : "/" + rest.value());
    // Without the patterns of the parameters, which have braces of their own.
    return whole.replaceAll("\\{(\\w+): (?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
  }

  private static Set<String> components(Class<? extends Record> type) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
    return names;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read() {
    try (var in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
