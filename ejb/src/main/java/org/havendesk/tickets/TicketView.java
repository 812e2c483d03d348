package org.havendesk.tickets;

import java.util.List;

/**
 * A ticket with all that was said in it, in order.
 *
 * @param fields the fields of one's own, in their order
 */
public record TicketView(
    TicketRow ticket, List<MessageView> messages, List<TicketFieldView> fields) {}
