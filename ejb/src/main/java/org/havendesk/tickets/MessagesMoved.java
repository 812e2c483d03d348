package org.havendesk.tickets;

import java.util.List;

/** Messages are in another ticket of the same person now; told in the transaction that does it. */
public record MessagesMoved(List<Long> messages, long to) {}
