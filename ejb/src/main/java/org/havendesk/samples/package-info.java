/** Invented customers and tickets, so that a newcomer finds a desk at work. */
package org.havendesk.samples;
