/** Tickets: from a customer's first word to the last answer. */
package org.havendesk.tickets;
