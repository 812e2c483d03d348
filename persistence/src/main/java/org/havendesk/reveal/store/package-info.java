/** What was revealed to whom. */
package org.havendesk.reveal.store;
