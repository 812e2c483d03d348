package org.havendesk.platform;

import java.time.Duration;
import java.util.Optional;
import org.havendesk.platform.store.WebhookFault;

/**
 * What became of one attempt to deliver a webhook. Nothing of the answer is kept but its status.
 *
 * @param status of HTTP; empty if there was no answer
 * @param fault why there was none
 */
public record WebhookAnswer(Optional<Integer> status, Optional<WebhookFault> fault, Duration took) {

  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int GONE = 410;

  /** Whether it was delivered: any status from 200 to 299. */
  public boolean isAcknowledged() {
    return status.filter(code -> code >= OK && code < REDIRECT).isPresent();
  }

  /** Whether nothing more is to be sent there: 410 (RFC 9110, 15.5.11). */
  public boolean isGone() {
    return status.filter(code -> code == GONE).isPresent();
  }
}
