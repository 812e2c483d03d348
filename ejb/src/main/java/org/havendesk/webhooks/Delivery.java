package org.havendesk.webhooks;

import org.havendesk.platform.Webhook;

/** A call that somebody has taken on. */
public record Delivery(long call, Webhook webhook) {}
