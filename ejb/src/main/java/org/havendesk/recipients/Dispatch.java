package org.havendesk.recipients;

import java.util.List;
import java.util.UUID;

/**
 * A notice on its way to its recipient.
 *
 * @param secrets to sign with; at least one
 * @param body JSON that names the person: for the recipient only
 */
public record Dispatch(UUID notice, String url, List<String> secrets, String body) {

  @Override
  public String toString() {
    return "Dispatch[" + notice + "]";
  }
}
