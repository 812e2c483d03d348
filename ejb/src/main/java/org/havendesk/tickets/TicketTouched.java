package org.havendesk.tickets;

/**
 * Something about a ticket is new; told in the transaction that makes it so.
 *
 * @param typing whether only a colleague's draft has changed
 */
public record TicketTouched(long ticket, boolean typing) {}
