package org.havendesk.regulation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which line of a file each rule stands. */
final class Lines {

  private final Map<String, Integer> byPointer;

  private Lines(Map<String, Integer> byPointer) {
    this.byPointer = byPointer;
  }

  static Lines of(Path file, JsonFactory format) {
    var lines = new HashMap<String, Integer>();
    try (JsonParser parser = format.createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    } catch (IOException unreadable) {
      return new Lines(lines); // It stops being readable somewhere: the lines before are known.
    }
    return new Lines(lines);
  }

  /** The line of a rule, or of the nearest that holds it. */
  int lineOf(List<String> path) {
    for (int depth = path.size(); depth > 0; depth--) {
      var line = byPointer.get("/" + String.join("/", path.subList(0, depth)));
      if (line != null) {
        return line;
      }
    }
    return 1;
  }
}
