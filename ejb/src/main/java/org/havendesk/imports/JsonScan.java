package org.havendesk.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a file of JSON is, and whom it names: one document, or records that each have a line of
 * their own (NDJSON). Of a document all people are read, of lines no more than the first.
 */
record JsonScan(boolean lines, KnownThere known) {

  private static final JsonMapper JSON = new JsonMapper();

  static JsonScan of(InputStream file, Adapter adapter) throws IOException {
    var known = new KnownThere();
    try (JsonParser parser = JSON.getFactory().createParser(file)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new JsonScan(false, known);
      }
      return new JsonScan(!isDocument(parser, adapter, known), known);
    } catch (JsonProcessingException broken) {
      // Of a broken document nothing is read in lines either, and each says so.
      return new JsonScan(true, known);
    }
  }

  private static boolean isDocument(JsonParser parser, Adapter adapter, KnownThere known)
      throws IOException {
    boolean document = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      if (list && adapter.people().isIn(field)) {
        document = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          known.add(adapter.people(), field, JSON.readTree(parser));
        }
      } else {
        document |= list && adapter.lists().contains(field);
        parser.skipChildren();
      }
    }
    boolean moreThanALine = parser.currentTokenLocation().getLineNr() > 1;
    return document || moreThanALine;
  }
}
