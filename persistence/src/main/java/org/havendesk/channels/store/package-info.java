/** Channels: what came in by mail, what waits to go out, and what could not be read. */
package org.havendesk.channels.store;
