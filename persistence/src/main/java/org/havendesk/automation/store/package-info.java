/** Rules that act on tickets by themselves, what they wait for, and what they did. */
package org.havendesk.automation.store;
