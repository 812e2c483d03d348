/**
 * Whether people's data may leave the jurisdiction, decided each time it is about to, and the
 * register of what did.
 */
package org.havendesk.transfers;
