package org.havendesk.platform;

import java.util.List;

/**
 * A signed call on its way to another system, after Standard Webhooks 1.0.
 *
 * @param id the same for each attempt, so that whoever gets it twice knows
 * @param secrets to sign with; at least one
 * @param body JSON, for its recipient only
 */
public record Webhook(String id, String url, List<String> secrets, String body) {

  @Override
  public String toString() {
    return "Webhook[" + id + "]";
  }
}
