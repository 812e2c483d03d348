/** The agents' pages: the list of tickets and the conversation. */
package org.havendesk.tickets.web;
