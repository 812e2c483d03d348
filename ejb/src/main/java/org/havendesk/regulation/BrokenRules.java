package org.havendesk.regulation;

import java.nio.file.Path;

/** A file of rules can't be used; the message names the file, the line and the rule. */
public class BrokenRules extends RuntimeException {

  BrokenRules(Path file, int line, String rule, String reason, Throwable cause) {
    super("%s, line %d, rule %s: %s".formatted(file.getFileName(), line, rule, reason), cause);
  }

  BrokenRules(String message) {
    super(message);
  }
}
