package org.havendesk.tickets;

import java.util.List;

/** A ticket with all that was said in it, in order. */
public record TicketView(TicketRow ticket, List<MessageView> messages) {}
