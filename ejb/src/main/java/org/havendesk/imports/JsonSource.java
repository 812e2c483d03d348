package org.havendesk.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.havendesk.imports.store.RefusalReason;

/**
 * Reads a document of JSON record by record: a list, an object with a list among its fields, or a
 * record of its own. Where it is broken it ends, since nobody knows what would come then.
 */
final class JsonSource implements TicketSource {

  private static final JsonMapper JSON = new JsonMapper();

  private final Adapter adapter;
  private final AdaptedTicket tickets;
  private final JsonParser parser;
  private boolean inList;
  private boolean inDocument;
  private boolean over;
  private long place;

  JsonSource(InputStream file, Adapter adapter, AdaptedTicket tickets) throws IOException {
    this.adapter = adapter;
    this.tickets = tickets;
    this.parser = JSON.getFactory().createParser(file);
  }

  @Override
  public Optional<Found> next() throws IOException {
    if (over) {
      return Optional.empty();
    }
    try {
      return record().map(node -> tickets.read(++place, node));
    } catch (JsonProcessingException broken) {
      over = true;
      return Optional.of(Found.refused(++place, Optional.empty(), RefusalReason.UNREADABLE));
    }
  }

  /** The next record as it stands there. */
  Optional<JsonNode> record() throws IOException {
    while (!over) {
      JsonToken token = parser.nextToken();
      if (inList && token == JsonToken.END_ARRAY) {
        inList = false;
      } else if (inList) {
        return Optional.of(JSON.readTree(parser));
      } else if (inDocument) {
        goOn(token);
      } else if (token == JsonToken.START_ARRAY) {
        inList = true;
      } else if (token == JsonToken.START_OBJECT) {
        ObjectNode record = recordOrDocument();
        if (!record.isEmpty()) {
          return Optional.of(record);
        }
      } else {
        over = true;
      }
    }
    return Optional.empty();
  }

  /** A record of its own; an empty one if it is a document whose tickets come now, or none do. */
  private ObjectNode recordOrDocument() throws IOException {
    ObjectNode record = JSON.createObjectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      if (list && adapter.lists().contains(field)) {
        inDocument = true;
        inList = true;
        return JSON.createObjectNode();
      } else if (list && adapter.people().isIn(field)) {
        parser.skipChildren();
      } else {
        record.set(field, JSON.readTree(parser));
      }
    }
    return record;
  }

  /** Looks for further lists among the fields of a document. */
  private void goOn(JsonToken token) throws IOException {
    if (token != JsonToken.FIELD_NAME) {
      inDocument = false;
      return;
    }
    String field = parser.currentName();
    if (parser.nextToken() == JsonToken.START_ARRAY && adapter.lists().contains(field)) {
      inList = true;
    } else {
      parser.skipChildren();
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
