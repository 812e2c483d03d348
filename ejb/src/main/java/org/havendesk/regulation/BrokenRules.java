package org.havendesk.regulation;

/**
 * A file of rules can't be used; each line of the message names the file, the line and the rule.
 */
public class BrokenRules extends RuntimeException {

  BrokenRules(String message) {
    super(message);
  }

  BrokenRules(String message, Throwable cause) {
    super(message, cause);
  }
}
