/** Tickets, their messages and attachments, sealed with the key of the person they are about. */
package org.havendesk.tickets.store;
